import { spawn } from 'node:child_process';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { askLocally, packApp, packedIn } from '../e2e/support/packed';
import { obstacle, openDisplay, SANDBOX, stageApp } from '../e2e/support/runtime';
import { newFolder } from './decade';
import { spreadOf } from './measure';

const STARTS = 5;
const TICKS = 30;

/** The desktop shell, where an Electron is: process start to a task that can be ticked, a tick, and memory. */
export async function printShell(): Promise<void> {
  if (obstacle !== null)
    return console.log(`the shell in Electron: not measured, because ${obstacle}`);
  const closeDisplay = await openDisplay();
  const staged = stageApp();
  const starts: number[] = [];
  for (let count = 0; count < STARTS; count += 1) {
    const started = performance.now();
    const app = await launch(staged, newFolder());
    const page = await app.firstWindow();
    await page.getByRole('checkbox').first().waitFor();
    starts.push(performance.now() - started);
    if (count === STARTS - 1) {
      const version = await app.evaluate(() => process.versions['electron'] ?? '');
      const tick = spreadOf(await measureTicks(app));
      const start = spreadOf(starts);
      console.log(
        `the shell in Electron ${version}`.padEnd(36),
        `start ${start.median.toFixed(0)} ms, tick painted and on disk ${tick.median.toFixed(1)} ms (p95 ${tick.p95.toFixed(1)}), memory ${await memoryOf(app)} MB`,
      );
    }
    await app.close();
  }
  await printPackaged();
  closeDisplay();
}

/** From the start of the shipped program until it has answered, where it can be packed. */
async function printPackaged(): Promise<void> {
  const folder = newFolder();
  packApp(folder);
  const starts: number[] = [];
  for (let count = 0; count < STARTS; count += 1) {
    const dataDir = newFolder();
    const started = performance.now();
    const child = spawn(packedIn(folder).program, [...SANDBOX, '--data', dataDir], {
      stdio: 'ignore',
    });
    await askLocally(dataDir, 'app.open', {});
    starts.push(performance.now() - started);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await ended;
  }
  const megabytes = statSync(packedIn(folder).asar).size / 2 ** 20;
  console.log(
    'the shell as it is shipped'.padEnd(36),
    `start until it answers ${spreadOf(starts).median.toFixed(0)} ms, app.asar ${megabytes.toFixed(1)} MB`,
  );
}

const launch = (staged: string, dataDir: string): Promise<ElectronApplication> =>
  _electron.launch({
    args: [...SANDBOX, staged, '--data', dataDir],
    cwd: mkdtempSync(join(tmpdir(), 'waymark-bench-')),
  });

/** From the click until the answer is there and the frame with it is painted, in milliseconds. */
async function measureTicks(app: ElectronApplication): Promise<number[]> {
  const page = await app.firstWindow();
  return page.evaluate(async (count) => {
    const painted = (): Promise<void> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
      });
    const { waymark } = window as unknown as {
      waymark: { call(name: string, input: unknown): Promise<unknown> };
    };
    const times: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const box = document.querySelectorAll<HTMLInputElement>('[data-task-id] input')[index % 3];
      await painted();
      const started = performance.now();
      box?.click();
      // Answered only after what was asked before it.
      await Promise.all([painted(), waymark.call('pathway.list', {})]);
      times.push(performance.now() - started);
    }
    return times;
  }, TICKS);
}

/** Megabytes of all its processes together. */
const memoryOf = async (app: ElectronApplication): Promise<string> => {
  const kilobytes = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  return (kilobytes / 1024).toFixed(0);
};
