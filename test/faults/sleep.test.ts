import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Opening } from '../../shared/contract/calls/app';
import { PLAN_START } from '../support/doors/ask';
import { planOf } from '../support/machine/host-process';
import { tempFolder } from '../support/machine/temp-folder';
import { startTracked } from '../support/machine/tracked-host';

const HOURS_ASLEEP = 8;
const MS_PER_HOUR = 3_600_000;

/** Sets the process's clock to late evening, ahead by what the file says. */
const movedClock = (file: string): string => `
const { readFileSync } = await import('node:fs');
const Real = Date;
const shift = Real.parse('2026-03-10T22:30:00Z') - Real.now();
const now = () => Real.now() + shift + Number(readFileSync(${JSON.stringify(file)}, 'utf8'));
globalThis.Date = class extends Real {
  constructor(...words) {
    super(...(words.length === 0 ? [now()] : words));
  }
  static now() {
    return now();
  }
};`;

it('a laptop that sleeps past midnight in the middle of a write loses nothing, and wakes up in the new day', async () => {
  const clock = join(tempFolder(), 'ahead');
  writeFileSync(clock, '0');
  const dataDir = tempFolder();
  const host = await startTracked(dataDir, { env: { TZ: 'UTC' }, before: movedClock(clock) });
  await host.call('plan.start', PLAN_START);
  const { plan, tasks } = await planOf(host);
  const [planId, taskId] = [plan.id, tasks[0]?.id ?? ''];
  const { call } = host;
  const note = (text: string) => call('task.note', { planId, taskId, note: text });
  await host.call('timer.start', { planId, taskId });
  expect(await host.call('app.open', {})).toMatchObject({ head: { today: '2026-03-10' } });

  const writes = Array.from({ length: 40 }, (_, count) => note(String(count + 1)));
  await pause(5);
  host.child.kill('SIGSTOP');
  writeFileSync(clock, String(HOURS_ASLEEP * MS_PER_HOUR));
  await pause(2_000);
  host.child.kill('SIGCONT');

  for (const reply of await Promise.all(writes)) expect(reply).toMatchObject({ ok: true });
  const opened = await host.call('app.open', {});
  expect(opened).toMatchObject({ ok: true, head: { today: '2026-03-11' } });
  const { records } = (opened as { value: Opening }).value;
  expect(records.timer).toHaveLength(1);
  expect(records.time ?? []).toEqual([]);
  expect(await host.call('note.get', { planId, taskId })).toMatchObject({ value: '40' });
  await note('in the morning');
  expect(readFileSync(join(dataDir, 'log.jsonl'), { encoding: 'utf8', flag: 'a+' })).not.toContain(
    '"level":"error"',
  );
});
