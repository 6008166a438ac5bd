import Database from 'better-sqlite3';
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlanSnapshot } from '../../shared/domain/plan/plan';
import type { Task } from '../../shared/domain/plan/task';
import { PLAN_START } from '../support/doors/ask';
import { type HostProcess, kill, planOf, saidBy } from '../support/machine/host-process';
import { FAULTS_SCALE } from '../support/machine/scale';
import { tempFolder } from '../support/machine/temp-folder';
import { spawnTracked, startTracked } from '../support/machine/tracked-host';

const KILLS = 15 * FAULTS_SCALE;
const MS_PER_KILL = 3_000;
const STEPS_KEPT = 500;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const upTo = (ms: number): number => Math.random() * ms;

/** Tasks are completed one after another, then reopened, and so on. */
const tickAt = (tasks: readonly Task[], count: number) => ({
  task: tasks[count % tasks.length],
  isDone: Math.floor(count / tasks.length) % 2 === 0,
});

/** Ticks until the host is gone; returns how many were acknowledged in total. */
async function tickOn(
  host: HostProcess,
  { plan, tasks }: PlanSnapshot,
  from: number,
): Promise<number> {
  let acknowledged = from;
  for (;;) {
    const { task, isDone } = tickAt(tasks, acknowledged);
    const name = isDone ? 'task.complete' : 'task.reopen';
    try {
      const reply = await host.call(name, { planId: plan.id, taskId: task?.id });
      expect(reply).toMatchObject({ ok: true });
    } catch (error) {
      // The connection broke: the write in flight may or may not have been kept.
      if (error instanceof TypeError) return acknowledged;
      throw error;
    }
    acknowledged += 1;
  }
}

/** What is on disk, read from a copy, so that the next start finds it as the kill left it. */
function inspectCopy(dataDir: string): { ticks: number; steps: number; done: Set<string> } {
  const copy = tempFolder();
  cpSync(dataDir, copy, { recursive: true });
  const db = new Database(join(copy, 'waymark.db'));
  try {
    expect(db.pragma('quick_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    const count = (sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? NaN;
    const done = db.prepare<[], string>(`SELECT id FROM task WHERE status = 'done'`).pluck().all();
    return {
      ticks: count(`SELECT count(*) FROM activity WHERE kind <> 'plan.started'`),
      steps: count('SELECT count(*) FROM step'),
      done: new Set(done),
    };
  } finally {
    db.close();
  }
}

/** The tasks that are done after so many ticks. */
function doneAfter(tasks: readonly Task[], ticks: number): Set<string> {
  const done = new Set<string>();
  for (let count = 0; count < ticks; count += 1) {
    const { task, isDone } = tickAt(tasks, count);
    if (isDone) done.add(task?.id ?? '');
    else done.delete(task?.id ?? '');
  }
  return done;
}

describe('a killed host', () => {
  it(
    `${KILLS} times at any moment loses nothing acknowledged, and keeps nothing partial`,
    async () => {
      const dataDir = tempFolder();
      const first = await startTracked(dataDir);
      await first.call('plan.start', PLAN_START);
      const plan = await planOf(first);
      let host = first;
      let ticks = 0;
      for (let round = 0; round < KILLS; round += 1) {
        const ticking = tickOn(host, plan, ticks);
        await pause(upTo(120));
        await kill(host.child);
        const acknowledged = await ticking;

        const found = inspectCopy(dataDir);
        expect(found.ticks).toBeGreaterThanOrEqual(acknowledged);
        expect(found.ticks).toBeLessThanOrEqual(acknowledged + 1);
        expect(found.done).toEqual(doneAfter(plan.tasks, found.ticks));
        expect(found.steps).toBe(Math.min(STEPS_KEPT, found.ticks + 1));
        ({ ticks } = found);

        host = await startTracked(dataDir);
        const shown = (await planOf(host)).tasks.filter(({ state }) => state.status === 'done');
        expect(new Set(shown.map(({ id }) => id))).toEqual(found.done);
      }
      expect(ticks).toBeGreaterThan(KILLS);
    },
    KILLS * MS_PER_KILL,
  );

  it('while it starts for the first time starts the next time', async () => {
    const dataDir = join(tempFolder(), 'data');
    for (let round = 0; round < 4; round += 1) {
      const child = spawnTracked(dataDir);
      await pause(50 + upTo(150));
      await kill(child);
    }
    const host = await startTracked(dataDir);
    expect(await host.call('plan.start', PLAN_START)).toMatchObject({ ok: true });
  }, 20_000);

  it('leaves the folder free at once', async () => {
    const dataDir = tempFolder();
    const { child } = await startTracked(dataDir);
    await kill(child);
    const again = await startTracked(dataDir);
    expect(await again.call('app.open', {})).toMatchObject({ ok: true });
  }, 20_000);
});

describe('a second start', () => {
  it('names the first one and ends', async () => {
    const dataDir = tempFolder();
    const { url } = await startTracked(dataDir);
    const second = spawnTracked(dataDir);
    expect(await saidBy(second)).toEqual({
      said: `Waymark is already running at ${url}\n`,
      code: 0,
    });
  }, 20_000);
});

describe('a start', () => {
  it('on an unusable store says how to recover it', async () => {
    const dataDir = tempFolder();
    writeFileSync(join(dataDir, 'waymark.db'), '');
    const { call } = await startTracked(dataDir);
    expect(await call('app.open', {})).toMatchObject({
      ok: false,
      error: {
        code: 'unusable',
        message: expect.stringContaining('waymark.db is empty') as string,
      },
    });
  }, 20_000);

  it('that fails names the file and the remedy, and exits with 2', async () => {
    const dataDir = join(tempFolder(), 'a-file');
    writeFileSync(dataDir, '');
    const child = spawnTracked(dataDir);
    const { said, code } = await saidBy(child);
    expect(said).toContain(`The data folder ${dataDir} cannot be used`);
    expect(code).toBe(2);
  }, 20_000);
});

describe('a host told to end', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s closes its store',
    async (signal) => {
      const dataDir = tempFolder();
      const { child, call } = await startTracked(dataDir);
      await call('plan.start', PLAN_START);
      const ended = saidBy(child);
      child.kill(signal);
      expect((await ended).code).toBe(0);
      const left = readdirSync(dataDir);
      expect(left).toContain('waymark.db');
      expect(left).not.toContain('waymark.db-wal');
      expect(left).not.toContain('waymark.sock');
    },
    20_000,
  );
});
