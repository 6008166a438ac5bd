import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../../electron/app';
import { ensureSample } from '../../../electron/sample/make-sample';
import { parseDay } from '../../../shared/domain/calendar/day';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import { bundledPathway } from '../../support/builders/bundled-pathway';
import { ask, planAfter, taskAt } from '../../support/doors/ask';
import { damageStore } from '../../support/machine/damage-store';
import { createTestClock } from '../../support/machine/test-clock';

/** When every picture is taken: a Saturday, in week 14 of the sample. */
export const MOMENT = '2026-11-28T10:00';
const WEEK = parseDay('2026-11-23');

const { read: clock } = createTestClock(MOMENT);

export const openApp = (dataDir: string): App =>
  createApp({ dataDir, version: '1.0.0', clock, log: () => {} });

function tell(dataDir: string, story: (app: App) => void): void {
  const app = openApp(dataDir);
  try {
    story(app);
  } finally {
    app.close();
  }
}

const startPlan = (app: App): PlanSnapshot =>
  planAfter(app, 'plan.start', {
    pathwayId: bundledPathway.id,
    startDay: WEEK,
    hoursPerWeek: 8,
    firstWeekday: 1,
  });

const LONG_TITLE =
  'Read the whole documentation of the service mesh, draw how a request finds its way through it, and explain that to somebody who has never heard of one';
const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung';

/** Titles as long as people write them, and a word wider than a phone. */
function writeLongTitles(app: App): void {
  const started = startPlan(app);
  const [first, second, third] = [0, 1, 2].map((index) => taskAt(started, index).id);
  if (first === undefined || second === undefined || third === undefined) return;
  ask(app, 'plan.change', { title: LONG_TITLE });
  for (const { id: phaseId } of started.phases.slice(0, 1))
    ask(app, 'phase.edit', { phaseId, title: LONG_TITLE });
  ask(app, 'task.edit', { taskId: first, title: LONG_TITLE });
  ask(app, 'task.edit', { taskId: second, title: `${LONG_WORD} ${LONG_WORD}` });
  ask(app, 'need.set', { taskId: second, neededId: first, isNeeded: true });
  ask(app, 'task.drop', { taskId: third, reason: LONG_TITLE });
  const goals = [first, second].map((taskId) => ({ taskId, minutes: 90 }));
  ask(app, 'week.plan', { week: WEEK, goals });
}

/** The data that a window can show. */
const FILLED = {
  /** Before the first start. */
  empty: () => {},
  sample: (dataDir: string) => void ensureSample(dataDir, clock),
  /** A plan in its first week. */
  fresh: (dataDir: string) => tell(dataDir, startPlan),
  long: (dataDir: string) => tell(dataDir, writeLongTitles),
  damaged: (dataDir: string) => {
    ensureSample(dataDir, clock);
    damageStore(dataDir);
  },
};

export type StoreName = keyof typeof FILLED;

/** Data folders, filled on first use. */
export class Stores {
  private readonly root = mkdtempSync(join(tmpdir(), 'waymark-pictures-'));
  private readonly filled = new Map<StoreName, string>();

  folderOf(name: StoreName): string {
    const known = this.filled.get(name);
    if (known !== undefined) return known;
    const folder = mkdtempSync(join(this.root, `${name}-`));
    FILLED[name](folder);
    this.filled.set(name, folder);
    return folder;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
