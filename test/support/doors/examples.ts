import type { App } from '../../../electron/app';
import { type CallName, calls, type Input, type WriteName } from '../../../shared/contract/calls';
import { addDays, parseDay } from '../../../shared/domain/calendar/day';
import type { Logbook } from '../../../shared/domain/weeks/logbook';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import type { Id } from '../../../shared/domain/id';
import { bundledPathway } from '../builders/bundled-pathway';
import { tempFolder } from '../machine/temp-folder';
import type { TestApp } from './memory-app';
import { PLAN_START, ask, openingIn, planIn, startPlan, taskAt } from './ask';

export const CALL_NAMES = Object.keys(calls) as CallName[];

export const WRITE_NAMES = CALL_NAMES.filter(
  (name): name is WriteName => calls[name].access === 'write',
);

/** The bundled guide with its first phase renamed. */
export const NEWER_GUIDE = {
  ...bundledPathway,
  version: 99,
  phases: bundledPathway.phases.map((phase, index) =>
    index === 0 ? { ...phase, title: `${phase.title}, anew` } : phase,
  ),
};

export type Inputs = { readonly [Name in CallName]: Input<Name> };

const PAUSE = { first: parseDay('2026-02-01'), last: parseDay('2026-02-10'), reason: 'Away' };

const NEW_PLAN = {
  title: 'Learn to cook',
  phaseTitle: 'Soups',
  weeks: 12,
  startDay: PLAN_START.startDay,
  hoursPerWeek: 4,
};

/** Ids that no snapshot contains. */
interface Rows {
  readonly skillId: Id;
  readonly itemId: Id;
  /** Name of a backup. */
  readonly backup: string;
  /** A folder for backups. */
  readonly folder: string;
  /** Id of an archive being imported. */
  readonly archiveId: Id;
}

/**
 * A valid input for every call on the prepared app; for a write, one that changes something. A new call must be added
 * here.
 */
function inputsFor(
  plan: PlanSnapshot,
  logbook: Logbook,
  { skillId, itemId, backup, folder, archiveId }: Rows,
): Inputs {
  const [fresh, walked] = [taskAt(plan, 0).id, taskAt(plan, 1)];
  const phaseId = plan.phases[0]?.id ?? '';
  const laterPhase = plan.phases[1]?.id ?? '';
  const resourceId = plan.phases[0]?.resources[0]?.id ?? '';
  const planId = plan.plan.id;
  const week = plan.plan.startDay;
  const [first, second] = logbook.goals.map(({ id }) => id);
  const goalId = first ?? '';
  return {
    'app.open': {},
    'pathway.list': {},
    'guide.get': { planId },
    'guide.news': { planId },
    'guide.update': {
      planId,
      version: NEWER_GUIDE.version,
      lines: [NEWER_GUIDE.phases[0]?.id ?? ''],
    },
    'note.get': { planId, taskId: walked.id },
    'weeks.read': { planId, from: week },
    'plan.estimate': { planId },
    'plan.past': { planId, days: [plan.plan.startDay] },
    'plan.start': {
      ...PLAN_START,
      firstGoals: [{ item: bundledPathway.phases[0]?.tasks[0]?.id ?? '', minutes: 120 }],
      discardsUndone: true,
    },
    'plan.create': NEW_PLAN,
    'plan.copy': { planId, title: 'Once more', startDay: plan.plan.startDay },
    'plan.choose': { planId },
    'plan.archive': { planId, isArchived: true },
    'plan.delete': { planId },
    'hours.share': { hoursPerWeek: 20 },
    'plan.change': { planId, hoursPerWeek: 10 },
    'plan.replan': {
      planId,
      hoursPerWeek: 12,
      drop: [fresh],
      dropReason: '',
      add: [{ phaseId, title: 'One more', plannedWeeks: 1 }],
    },
    'pause.add': { planId, ...PAUSE },
    'pause.remove': { planId, pauseId: plan.pauses[0]?.id ?? '' },
    'settings.change': { firstWeekday: 0 },
    'draft.keep': {
      key: 'note',
      name: 'task.note',
      input: { planId, taskId: fresh, note: 'So far' },
    },
    'draft.forget': { key: 'note' },
    'backup.list': {},
    'backup.status': {},
    'backup.preview': { name: backup },
    'backup.choose-second': { folder },
    'backup.forget-second': {},
    'backup.make': {},
    'backup.restore': { name: backup },
    'app.diagnostics': {},
    'archive.begin': {},
    'archive.add': { archiveId, table: 'setting', rows: [{ key: 'firstWeekday', value: 0 }] },
    'archive.look': { archiveId },
    'archive.take': { archiveId },
    'archive.cancel': { archiveId },
    'import.apply': {
      text: '# Soups\n- [x] Stock\n- Onion',
      wholeLines: [],
      title: 'Learn to cook',
      startDay: PLAN_START.startDay,
      hoursPerWeek: 4,
      firstGoals: [{ item: 'phase-1-task-2', minutes: 60 }],
    },
    'import.add': { planId, text: '# Soups\n- [x] Stock\n- Onion', wholeLines: [] },
    'search.find': {
      text: 'learn',
      kinds: [],
      planId,
      phaseId: null,
      isOpen: true,
      first: null,
      last: null,
      limit: 20,
    },
    'recovery.read': {},
    'recovery.use': { copy: 'backups/waymark-of-nothing.db' },
    'recovery.salvage': {},
    'recovery.clear': {},
    'recovery.retry': {},
    'history.overview': { planId, first: week, last: addDays(week, 6) },
    'history.log': { planId, groups: ['done'], phaseId: null, text: '', limit: 10 },
    'review.list': { planId, text: 'read', limit: 10 },
    'week.plan': {
      planId,
      week,
      goals: [
        { taskId: fresh, minutes: 120 },
        { title: 'Write a post', minutes: 60, measure: 'hours' },
      ],
    },
    'goal.place': { planId, goalId, after: second ?? '', before: null },
    'weeks.replan': {
      planId,
      rule: 'ease-off',
      moves: [{ goalId, week: addDays(week, 7), minutes: 60 }],
      back: [],
      picks: [{ taskId: fresh, minutes: 30 }],
    },
    'goal.change': { planId, goalId, minutes: 90 },
    'goal.move': { planId, goalId, week: addDays(week, 14) },
    'goal.remove': { planId, goalId },
    'time.log': { planId, taskId: fresh, day: week, minutes: 45 },
    'time.remove': { planId, entryId: logbook.times[0]?.id ?? '' },
    'timer.start': { planId, taskId: fresh },
    'timer.stop': { planId, minutes: 30 },
    'review.write': {
      planId,
      week,
      wentWell: 'I read on',
      inTheWay: '',
      learned: '# Much',
      energy: 3,
      confidence: null,
      pointId: null,
      reflection: '',
      isFinished: true,
    },
    'task.add': {
      planId,
      phaseId,
      title: 'One more',
      plannedWeeks: 1,
      dueOn: week,
    },
    'task.start': { planId, taskId: fresh },
    'task.complete': { planId, taskId: fresh },
    'task.reopen': { planId, taskId: walked.id },
    'task.drop': { planId, taskId: fresh, reason: 'I know this already' },
    'task.note': { planId, taskId: fresh, note: '# What I learnt' },
    'task.edit': { planId, taskId: fresh, title: 'Renamed', plannedWeeks: 5, priority: 'critical' },
    'task.set': { planId, taskIds: [fresh], to: { status: 'dropped', reason: 'No time' } },
    'task.move': { planId, taskIds: [fresh], phaseId: laterPhase, after: null },
    'task.split': {
      planId,
      taskId: fresh,
      parts: [
        { title: 'The first half', plannedWeeks: 1 },
        { title: 'The second half', plannedWeeks: 1.5 },
      ],
    },
    'task.merge': { planId, taskIds: [fresh, taskAt(plan, 2).id], title: 'Both' },
    'task.delete': { planId, taskIds: [fresh] },
    'phase.add': { planId, title: 'One more', weeks: 3, after: phaseId },
    'phase.edit': { planId, phaseId, title: 'Renamed', weeks: 12 },
    'phase.move': { planId, phaseId, after: laterPhase },
    'phase.delete': { planId, phaseId },
    'resource.add': {
      planId,
      phaseId,
      title: 'A book',
      kind: 'book',
      by: null,
      url: 'https://example.org/book',
    },
    'resource.edit': { planId, resourceId, progress: 'reading', rating: 4, note: 'Worth it' },
    'resource.move': { planId, resourceId, phaseId: laterPhase, after: null },
    'resource.delete': { planId, resourceId },
    'checklist.add': { planId, taskId: fresh, titles: ['Read', 'Write'] },
    'checklist.tick': { planId, itemId, isDone: true },
    'checklist.rename': { planId, itemId, title: 'Read twice' },
    'checklist.move': { planId, itemId, after: null },
    'checklist.remove': { planId, itemId },
    'need.set': { planId, taskId: fresh, neededId: walked.id, isNeeded: true },
    'skill.add': {
      planId,
      kind: 'to-learn',
      title: 'Rust',
      about: '',
      priority: 'important',
      weeks: 4,
    },
    'skill.edit': { planId, skillId, evidence: 'I built the API of my team.' },
    'skill.rate': { planId, skillId, level: 3, reason: 'A course' },
    'skill.link': { planId, skillId, to: { taskId: fresh }, isLinked: true },
    'skill.delete': { planId, skillId },
    'evidence.add': {
      planId,
      taskId: fresh,
      url: 'https://example.org/result',
      title: 'The result',
    },
    'evidence.remove': { planId, taskId: walked.id, evidenceId: walked.evidence[0]?.id ?? '' },
    'export.read': { from: { table: 'activity', skip: 0 } },
    'step.undo': {},
    'step.redo': {},
    'assistant.list': {},
    'assistant.add': { name: 'Desk assistant' },
    'assistant.revoke': { assistantId: planId },
    'desktop.read': {},
    'desktop.choose': {},
    'proposal.list': {},
    'proposal.answer': { proposalId: planId, isAccepted: false },
  };
}

/**
 * Uses the app a little: a task done, with evidence, two goals, some time, and a step to redo. For `plan.start`, back
 * to the start.
 */
export function prepare(
  app: Pick<App, 'dispatch'> & Partial<Pick<TestApp, 'catalog'>>,
  name: CallName,
): Inputs {
  const started = startPlan(app);
  const [planId, taskId] = [started.plan.id, taskAt(started, 1).id];
  ask(app, 'evidence.add', { taskId, url: 'https://example.org/first', title: '' });
  ask(app, 'task.complete', { taskId });
  ask(app, 'pause.add', { planId, ...PAUSE });
  const week = started.plan.startDay;
  const goals = [
    { taskId: taskAt(started, 2).id, minutes: 240 },
    { title: 'Read a paper', minutes: 0, measure: 'done' },
  ] as const;
  ask(app, 'week.plan', { planId, week, goals: [...goals] });
  ask(app, 'time.log', { taskId: taskAt(started, 2).id, day: week, minutes: 30 });
  ask(app, 'timer.start', { taskId: taskAt(started, 2).id });
  ask(app, 'checklist.add', { taskId, titles: ['Gather', 'Sift'] });
  ask(app, 'task.note', { taskId, note: 'undone' });
  ask(app, 'step.undo', {});
  const snapshot = planIn(app);
  if (snapshot === null) throw new Error('There is no plan');
  const { logbook, records } = openingIn(app);
  if (logbook === null) throw new Error('There is no logbook');
  // So that there is another one to choose.
  if (name === 'guide.update') app.catalog?.splice(0, 1, NEWER_GUIDE);
  if (name === 'plan.choose') ask(app, 'plan.create', NEW_PLAN);
  if (name === 'plan.start') for (let steps = 0; steps < 8; steps += 1) ask(app, 'step.undo', {});
  const [skillId = ''] = records.skill.keys();
  const itemId = [...records.checkItem.keys()].at(-1) ?? '';
  // A store in memory has none.
  const backup =
    name === 'backup.restore' || name === 'backup.preview'
      ? ask(app, 'backup.make', {}).name
      : 'waymark-of-nothing.db';
  const folder = name === 'backup.choose-second' ? tempFolder() : '/nowhere/near';
  const isTakenIn = /^archive\.(?:add|look|take|cancel)$/.test(name);
  const { archiveId } = isTakenIn ? ask(app, 'archive.begin', {}) : { archiveId: snapshot.plan.id };
  return inputsFor(snapshot, logbook, { skillId, itemId, backup, folder, archiveId });
}
