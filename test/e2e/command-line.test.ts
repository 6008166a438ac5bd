import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Opening } from '../../shared/contract/calls/app';
import { PLAN_START } from '../support/doors/ask';
import { FAULTS_SCALE } from '../support/machine/scale';
import { COMMAND_LINE, launchCommand, launchProgram, ROOT } from './support/command';
import { askLocally } from './support/packed';
import {
  createScratch,
  type Ended,
  killLeftovers,
  type Running,
  type Scratch,
  startWaymark,
} from './support/waymark';

const KILLS = 6 * FAULTS_SCALE;
/** Twice as long as one command takes. */
const KILLED_WITHIN_MS = 600;
const PIPE_BYTES = 65_536;

// Builds if sources changed, so that no test sees the line that says so.
beforeAll(async () => {
  expect(await launchCommand(['--version']).ended).toMatchObject({ code: 0 });
});

let scratch: Scratch;
beforeEach(() => {
  scratch = createScratch();
});
afterEach(() => {
  vi.unstubAllEnvs();
  killLeftovers();
  scratch.remove();
});

const waymark = (...words: string[]): Promise<Ended> =>
  launchCommand([...words, '--data', scratch.dataDir]).ended;

async function json<Value>(...words: string[]): Promise<Value> {
  const { code, stdout, stderr } = await waymark(...words, '--json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Value;
}

interface Tasks {
  readonly tasks: readonly { readonly id: string; readonly title: string }[];
}

/** The browser host with a plan that was just started. */
async function startPlan(): Promise<Running> {
  const running = await startWaymark({ dataDir: scratch.dataDir });
  await askLocally(scratch.dataDir, 'plan.start', PLAN_START);
  return running;
}

const ofHost = async (): Promise<Opening> => askLocally(scratch.dataDir, 'app.open', {});

const statusOf = ({ records }: Opening, id: string): string | undefined =>
  records.task?.find((task) => task.id === id)?.state.status;

describe('the shell command', () => {
  it('writes through the running Waymark, and loses nothing by kill -9', async () => {
    const running = await startPlan();
    const [one, other] = (await json<Tasks>('next')).tasks;
    expect((await waymark('done', one?.id ?? '')).stdout).toBe(`Done: ${one?.title}\n`);
    await waymark('log', other?.id ?? '', '1h30');
    expect(statusOf(await ofHost(), one?.id ?? '')).toBe('done');
    await running.end('SIGKILL');

    const alone = await json<{ tasks: object; week: object }>('status');
    expect(alone).toMatchObject({ tasks: { done: 1 }, week: { minutes: { logged: 90 } } });
    expect((await waymark('undo')).stdout).toMatch(/^Undone: 1 h 30 min logged: /);
    expect((await waymark('done', other?.id ?? '')).code).toBe(0);

    const again = await startWaymark({ dataDir: scratch.dataDir });
    const opening = await ofHost();
    expect([one, other].map((task) => statusOf(opening, task?.id ?? ''))).toEqual(['done', 'done']);
    expect(opening.records.time ?? []).toEqual([]);
    await again.end();
  });

  it('keeps what it reported as done, whenever it is killed', { timeout: 120_000 }, async () => {
    await (await startPlan()).end();
    const { tasks } = await json<Tasks>('next', '--count', String(KILLS));
    const said: string[] = [];
    for (const { id } of tasks) {
      const { child, ended } = launchCommand(['done', id, '--data', scratch.dataDir]);
      setTimeout(() => child.kill('SIGKILL'), Math.random() * KILLED_WITHIN_MS);
      if ((await ended).stdout.startsWith('Done: ')) said.push(id);
    }
    const again = await startWaymark({ dataDir: scratch.dataDir });
    const opening = await ofHost();
    expect(said.filter((id) => statusOf(opening, id) !== 'done')).toEqual([]);
    expect(opening.health).toEqual({ kind: 'good' });
    await again.end();
  });

  it('lets several commands work on one folder at once', async () => {
    await (await startPlan()).end();
    const { tasks } = await json<Tasks>('next', '--count', '4');
    const all = await Promise.all(tasks.map(({ id }) => waymark('done', id)));
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(await json('status')).toMatchObject({ tasks: { done: 4 } });
  });

  it('has exit codes that a script can tell apart', async () => {
    await (await startPlan()).end();
    const codeOf = async (...words: string[]): Promise<number | null> =>
      (await waymark(...words)).code;
    expect(await codeOf('week')).toBe(0);
    expect(await codeOf('undo')).toBe(0);
    expect(await codeOf('undo')).toBe(1);
    expect(await codeOf('dance')).toBe(2);
    expect(await codeOf('search', 'xyzzy')).toBe(3);
    expect(await codeOf('done', 'xyzzy')).toBe(3);
  });

  it('works in any locale, and prints no colours without a terminal', async () => {
    await (await startPlan()).end();
    // Node prints a warning if both are set.
    vi.stubEnv('NO_COLOR', undefined);
    const env = { LANG: 'C', LC_ALL: 'C', FORCE_COLOR: '1', CLICOLOR_FORCE: '1' };
    const words = ['status', '--data', scratch.dataDir];
    const { code, stdout, stderr } = await launchCommand(words, env).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^This week: no goals\. /m);
    expect(stdout).not.toContain('\u001B');
  });

  it.skipIf(process.platform === 'win32')('ends quietly when its reader stops', async () => {
    await (await startPlan()).end();
    const everything = `${COMMAND_LINE} export json --data '${scratch.dataDir}'`;
    expect((await launchProgram('bash', ['-c', everything]).ended).stdout.length).toBeGreaterThan(
      PIPE_BYTES,
    );
    const line = `${everything} | head -1; echo "codes \${PIPESTATUS[*]}"`;
    expect(await launchProgram('bash', ['-c', line]).ended).toEqual({
      code: 0,
      stdout: '{\ncodes 0 0\n',
      stderr: '',
    });
  });

  it.skipIf(process.platform === 'win32')(
    'keeps the previous file until the new one is complete',
    async () => {
      const running = await startPlan();
      const path = scratch.path('all.json');
      writeFileSync(path, 'of before');
      const line = `ulimit -f 32; ${COMMAND_LINE} export json --out '${path}' --data '${scratch.dataDir}'`;
      const { code, stdout } = await launchProgram('bash', ['-c', line]).ended;
      expect({ isDone: code === 0, stdout }).toEqual({ isDone: false, stdout: '' });
      expect(readFileSync(path, 'utf8')).toBe('of before');
      await running.end();
    },
  );

  it('runs through npm, and saves files in the current folder', async () => {
    await (await startPlan()).end();
    const npm = ['--prefix', ROOT, 'run', '--silent', 'waymark', '--'];
    const words = ['export', 'json', '--out', 'all.json', '--data', 'data'];
    const { ended } = launchProgram('npm', [...npm, ...words], { cwd: scratch.path() });
    const path = scratch.path('all.json');
    expect(await ended).toEqual({ code: 0, stdout: `Saved: ${path}\n`, stderr: '' });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ format: 'waymark' });
    expect(readdirSync(scratch.path()).toSorted()).toEqual(['all.json', 'data']);
    const failed = launchProgram('npm', [...npm, 'done', 'xyzzy', '--data', 'data'], {
      cwd: scratch.path(),
    });
    expect(await failed.ended).toMatchObject({ code: 3, stdout: '' });
  });
});
