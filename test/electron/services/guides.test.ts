import { beforeEach, describe, expect, it } from 'vitest';
import { assert, property, subarray } from 'fast-check';
import { itemsOfGuide, itemsOfPlan } from '../../../shared/domain/plan/guide-items';
import type { Pathway } from '../../../shared/domain/plan/pathway';
import { bundledPathway as known } from '../../support/builders/bundled-pathway';
import { dump } from '../../support/builders/tables';
import { ask, expectPlanIn, openingIn, refusalOf, startPlan } from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';

let app: TestApp;
let planId: string;

beforeEach(() => {
  app = memoryApp();
  planId = startPlan(app).plan.id;
});

const [first, second, ...others] = known.phases;
if (first === undefined || second === undefined) throw new Error('The guide has two phases');
const [task] = first.tasks;
if (task === undefined) throw new Error('The first phase has a task');

/** Renames a task, moves another phase's first task here, adds a task, a phase and a resource, and removes a skill. */
const newer: Pathway = {
  ...known,
  version: 2,
  overview: ['Said anew'],
  skillsToLearn: known.skillsToLearn.slice(1),
  phases: [
    {
      ...first,
      tasks: [
        { ...task, title: 'Renamed' },
        { id: 'task-new', title: 'New one' },
        ...first.tasks.slice(1),
        ...second.tasks.slice(0, 1),
      ],
    },
    {
      id: 'phase-new',
      title: 'In between',
      weeks: 2,
      tasks: [{ id: 'task-between', title: 'Between' }],
      resources: [{ id: 'resource-between', title: 'A book between', kind: 'book' }],
    },
    { ...second, tasks: second.tasks.slice(1) },
    ...others,
  ],
};

const bringOut = (guide: Pathway): void => void app.catalog.splice(0, 1, guide);
const news = () => ask(app, 'guide.news', { planId });
const originsOf = (lines: readonly { readonly origin: string }[]) =>
  lines.map(({ origin }) => origin);

function updateAll(): void {
  const offer = news();
  if (offer === null) return;
  const { version, lines } = offer;
  ask(app, 'guide.update', { planId, version, lines: originsOf(lines) });
}

/** The guide's items that the plan has, without the person's progress. */
function itemsIn() {
  const { records } = openingIn(app);
  const of = <Row>(rows: ReadonlyMap<string, Row>): Row[] => [...rows.values()];
  const items = itemsOfPlan({
    phases: of(records.phase),
    tasks: of(records.task),
    resources: of(records.resource),
    skills: of(records.skill),
    skillTasks: of(records.skillTask),
    skillResources: of(records.skillResource),
    touched: new Set(),
  });
  return plain(items.values());
}

const plain = (items: Iterable<{ origin: string; fields: object }>) =>
  Object.fromEntries(
    [...items].map(({ origin, fields }) => [
      origin,
      Object.entries(fields)
        .toSorted(([one], [other]) => one.localeCompare(other))
        .map(([name, value]) => [
          name,
          typeof value === 'number' ? Math.round(value * 1e6) : (value as unknown),
        ]),
    ]),
  );

describe('a newer version of the plan’s guide', () => {
  it('is offered, and when applied completely yields its plan', () => {
    expect(news()).toBeNull();
    bringOut(newer);
    updateAll();
    expect(itemsIn()).toEqual(plain(itemsOfGuide(newer).values()));
    const { phases, tasks } = expectPlanIn(app);
    expect(phases.map(({ origin }) => origin)).toEqual(newer.phases.map(({ id }) => id));
    const inFirst = tasks.filter(
      ({ place }) => place.in === 'phase' && place.phaseId === phases[0]?.id,
    );
    expect(inFirst.map(({ origin }) => origin)).toEqual(newer.phases[0]?.tasks.map(({ id }) => id));
    expect(ask(app, 'guide.get', { planId })).toEqual(newer);
    expect(news()).toBeNull();
  });

  it('is undone as one step', () => {
    bringOut(newer);
    const before = dump(app.db);
    updateAll();
    ask(app, 'step.undo', {});
    expect(dump(app.db)).toEqual(before);
    expect(news()?.version).toBe(2);
  });

  it('is not offered again for lines that were left out', () => {
    bringOut(newer);
    ask(app, 'guide.update', { planId, version: 2, lines: ['task-new'] });
    expect(news()).toBeNull();
    const titles = expectPlanIn(app).tasks.map(({ title }) => title);
    expect(titles).toContain('New one');
    expect(titles).not.toContain('Renamed');
    expect(titles).not.toContain('Between');
  });

  it('brings the phase of a task along', () => {
    bringOut(newer);
    ask(app, 'guide.update', { planId, version: 2, lines: ['task-between'] });
    expect(expectPlanIn(app).phases.map(({ title }) => title)).toContain('In between');
  });

  it('keeps all progress, and records in the history what it changed', () => {
    const [walked] = expectPlanIn(app).tasks;
    ask(app, 'task.complete', { taskId: walked?.id ?? '' });
    ask(app, 'task.note', { taskId: walked?.id ?? '', note: 'Learned much' });
    bringOut(newer);
    updateAll();
    const after = expectPlanIn(app).tasks.find(({ id }) => id === walked?.id);
    expect(after).toMatchObject({
      title: 'Renamed',
      plannedWeeks: 8 / 3,
      state: { status: 'done' },
    });
    expect(ask(app, 'note.get', { taskId: walked?.id ?? '' })).toBe('Learned much');
    const row = app.db.prepare<[], string>('SELECT data FROM activity ORDER BY seq DESC LIMIT 1');
    expect(JSON.parse(row.pluck().get() ?? '')).toMatchObject({
      kind: 'guide.updated',
      lines: expect.arrayContaining([
        {
          item: 'task',
          change: 'changed',
          title: task.title,
          changes: { title: { from: task.title, to: 'Renamed' } },
        },
      ]) as unknown,
    });
  });

  it('is refused if the guide has changed since, or has no such line', () => {
    bringOut(newer);
    const before = dump(app.db);
    for (const input of [
      { version: 3, lines: [] },
      { version: 2, lines: ['task-new', 'other'] },
    ])
      expect(refusalOf(app, 'guide.update', { planId, ...input })).toMatchObject({
        code: 'refused',
        message: expect.stringContaining('in the meantime') as unknown,
      });
    expect(dump(app.db)).toEqual(before);
  });

  it('applied in parts, between any two guides, yields the newer one’s plan', () => {
    const some = subarray(
      known.phases.flatMap(({ tasks }) => tasks.map(({ id }) => id)),
      {
        minLength: 1,
      },
    );
    const without = (ids: readonly string[], version: number): Pathway => ({
      ...known,
      version,
      skillsToLearn: known.skillsToLearn.map((skill) => ({ ...skill, taughtBy: [] })),
      phases: known.phases
        .map((phase) => ({ ...phase, tasks: phase.tasks.filter(({ id }) => ids.includes(id)) }))
        .filter(({ tasks }) => tasks.length > 0),
    });
    assert(
      property(some, some, (older, later) => {
        app = memoryApp(undefined, [without(older, 1)]);
        planId = startPlan(app).plan.id;
        bringOut(without(later, 2));
        updateAll();
        expect(itemsIn()).toEqual(plain(itemsOfGuide(without(later, 2)).values()));
      }),
      { numRuns: 40 },
    );
  });
});
