import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { askLocally, packApp, packedIn } from '../../e2e/support/packed';
import { SANDBOX } from '../../e2e/support/runtime';
import { NEW } from '../data/folders';
import { type Measured, spreadOf } from '../measure';

const BYTES_PER_MB = 2 ** 20;

/** From the start of the shipped program until it has answered, where it can be packed. */
export async function measurePackaged(rounds: number): Promise<Measured[]> {
  const folder = NEW.make();
  packApp(folder);
  const { program, asar } = packedIn(folder);
  const starts: number[] = [];
  for (let count = 0; count < rounds; count += 1) {
    const dataDir = NEW.make();
    const started = performance.now();
    const child = spawn(program, [...SANDBOX, '--data', dataDir], { stdio: 'ignore' });
    await askLocally(dataDir, 'app.open', {});
    starts.push(performance.now() - started);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await ended;
  }
  const { median, p95 } = spreadOf(starts);
  const size = `${(statSync(asar).size / BYTES_PER_MB).toFixed(1)} MB`;
  const plain = { goal: '', isMet: true };
  return [
    {
      ...plain,
      what: 'Start until it answers',
      said: `${median.toFixed(0)} / ${p95.toFixed(0)} ms`,
    },
    { ...plain, what: 'Its archive, app.asar', said: size },
  ];
}
