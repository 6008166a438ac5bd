import { describe, expect, it } from 'vitest';
import { guideUpdate, type GuideUpdate } from '../../../../shared/domain/plan/guide-update';
import type { PlanParts } from '../../../../shared/domain/plan/guide-items';
import type { Pathway } from '../../../../shared/domain/plan/pathway';
import type { TaskRecord } from '../../../../shared/domain/records';
import { copyGuide } from '../../../../electron/services/rules/copy-guide';
import { parseDay } from '../../../../shared/domain/calendar/day';
import { bundledPathway as known } from '../../../support/builders/bundled-pathway';

const DAY = parseDay('2026-01-05');
const [first, second] = known.phases;
if (first === undefined || second === undefined) throw new Error('The guide has two phases');
const [task, other] = first.tasks;
const [book] = first.resources;
if (task === undefined || other === undefined || book === undefined)
  throw new Error('The first phase has two tasks and a resource');

const newer = (change: Partial<Pathway>): Pathway => ({ ...known, version: 99, ...change });

const withFirstPhase = (change: Partial<Pathway['phases'][number]>): Pathway =>
  newer({ phases: [{ ...first, ...change }, ...known.phases.slice(1)] });

/** The plan on its first day, with the person's changes to its tasks. */
function planOf(live: (task: TaskRecord) => TaskRecord | null = (each) => each): PlanParts {
  const { phases, tasks, resources, skills, teaching } = copyGuide(known, DAY, 8);
  const links = teaching.map(({ skillId, by }, index) => ({ skillId, by, id: String(index) }));
  return {
    phases,
    tasks: tasks.map(live).filter((each) => each !== null),
    resources,
    skills,
    skillTasks: links
      .filter(({ by }) => 'place' in by)
      .map(({ id, skillId, by }) => ({ id, skillId, taskId: by.id })),
    skillResources: links
      .filter(({ by }) => !('place' in by))
      .map(({ id, skillId, by }) => ({ id, skillId, resourceId: by.id })),
    touched: new Set(),
  };
}

const linesOf = (update: GuideUpdate | null) =>
  (update?.lines ?? []).map(({ item, change, title, changes, isEdited }) => ({
    is: `${item} ${change}`,
    title,
    changes,
    ...(isEdited && { isEdited }),
  }));

const only = (id: string, change: Partial<TaskRecord>) =>
  planOf((each) => (each.origin === id ? { ...each, ...change } : each));

describe('what a newer guide offers', () => {
  it('is nothing while the version is the same or older, whatever it says', () => {
    expect(
      guideUpdate(known, { ...withFirstPhase({ title: 'X' }), version: 1 }, planOf()),
    ).toBeNull();
    expect(
      guideUpdate(newer({}), { ...withFirstPhase({ title: 'X' }), version: 2 }, planOf()),
    ).toBeNull();
    expect(guideUpdate(known, newer({}), planOf())).toBeNull();
  });

  it('is an added task, with its phase, and the new weeks of the others', () => {
    const tasks = [...first.tasks, { id: 'task-new', title: 'New one', weeks: 2 }];
    const update = guideUpdate(known, withFirstPhase({ tasks }), planOf());
    expect(linesOf(update)).toEqual([
      ...first.tasks.map(({ title }) => ({
        is: 'task changed',
        title,
        changes: { plannedWeeks: { from: 8 / 3, to: 2 } },
      })),
      { is: 'task added', title: 'New one', changes: {} },
    ]);
    expect(update?.lines.at(-1)?.phase).toBe(first.title);
  });

  it('is a task, resource or phase that was moved, changed or removed', () => {
    const moved = guideUpdate(
      known,
      newer({
        phases: [
          {
            ...first,
            title: 'Ground',
            tasks: first.tasks.slice(1),
            resources: [{ ...book, by: 'Someone else' }],
          },
          { ...second, tasks: [...second.tasks, task] },
          ...known.phases.slice(2),
        ],
      }),
      planOf(),
    );
    expect(linesOf(moved).filter(({ changes }) => !('plannedWeeks' in changes))).toEqual([
      {
        is: 'phase changed',
        title: first.title,
        changes: { title: { from: first.title, to: 'Ground' } },
      },
      {
        is: 'resource changed',
        title: book.title,
        changes: { by: { from: book.by, to: 'Someone else' } },
      },
      ...first.resources
        .slice(1)
        .map(({ title }) => ({ is: 'resource removed', title, changes: {} })),
    ]);
    expect(moved?.lines.find(({ origin }) => origin === task.id)?.changes['place']).toEqual({
      from: first.title,
      to: second.title,
    });
  });

  it('is a skill, and what teaches it, by title', () => {
    const [skill, ...others] = known.skillsToLearn;
    if (skill === undefined) throw new Error('There is a skill');
    const changed = { ...skill, weeks: 12, taughtBy: [task.id] };
    const [line] =
      guideUpdate(known, newer({ skillsToLearn: [changed, ...others] }), planOf())?.lines ?? [];
    expect(line).toMatchObject({
      item: 'skill',
      changes: { weeks: { to: 12 }, taughtBy: { to: task.title } },
    });
  });

  it('names the chapters that changed', () => {
    expect(guideUpdate(known, newer({ overview: ['New'], demand: 'High' }), planOf())).toEqual({
      version: 99,
      lines: [],
      chapters: ['facts', 'overview'],
    });
  });
});

describe('the person’s changes to the plan', () => {
  const tasks = first.tasks.map((each) =>
    each.id === task.id ? { ...each, title: 'Renamed' } : each,
  );
  const renaming = withFirstPhase({ tasks });
  const removal = withFirstPhase({ tasks: first.tasks.slice(1) });
  const removed = (plan: PlanParts): boolean =>
    guideUpdate(known, removal, plan)?.lines.some(
      ({ origin, change }) => origin === task.id && change === 'removed',
    ) ?? false;

  it('is marked if the guide changes the same, and skipped if the guide agrees', () => {
    expect(linesOf(guideUpdate(known, renaming, only(task.id, { title: 'Mine' })))).toEqual([
      {
        is: 'task changed',
        title: 'Mine',
        changes: { title: { from: 'Mine', to: 'Renamed' } },
        isEdited: true,
      },
    ]);
    expect(guideUpdate(known, renaming, only(task.id, { title: 'Renamed' }))).toBeNull();
  });

  it('are offered nothing about deleted items', () => {
    const without = planOf((each) => (each.origin === task.id ? null : each));
    expect(guideUpdate(known, renaming, without)).toBeNull();
  });

  it('keep everything that is done, started, or has something of theirs', () => {
    expect(removed(planOf())).toBe(true);
    expect(removed(only(task.id, { state: { status: 'done', day: DAY } }))).toBe(false);
    expect(removed(only(task.id, { state: { status: 'in-progress' } }))).toBe(false);
    const plan = planOf();
    const { id } = plan.tasks.find(({ origin }) => origin === task.id) ?? { id: '' };
    expect(removed({ ...plan, touched: new Set([id]) })).toBe(false);
  });

  it('keep the weeks and the place of closed tasks', () => {
    const shorter = withFirstPhase({ weeks: 4 });
    const lines = linesOf(
      guideUpdate(known, shorter, only(task.id, { state: { status: 'done', day: DAY } })),
    );
    expect(lines.map(({ title }) => title)).toEqual(first.tasks.slice(1).map(({ title }) => title));
  });

  it('keep a phase that contains a task of theirs', () => {
    const without = newer({ phases: known.phases.slice(1) });
    const isOffered = (plan: PlanParts): boolean =>
      linesOf(guideUpdate(known, without, plan)).some(({ is }) => is === 'phase removed');
    expect(isOffered(planOf())).toBe(true);
    expect(isOffered(only(task.id, { origin: '' }))).toBe(false);
  });
});
