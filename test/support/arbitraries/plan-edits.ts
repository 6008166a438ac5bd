import * as fc from 'fast-check';
import { GUIDE_TEXT } from '../../shared/domain/import/guide-text';
import { type Action, TASKS } from './action';

const orNone = (most: number): fc.Arbitrary<number | null> =>
  fc.option(fc.nat(most), { nil: null });

const someTasks = fc.uniqueArray(fc.nat(TASKS - 1), { minLength: 1, maxLength: 3 });
const someWeeks = fc.constantFrom(0.1, 0.5, 1, 4);

/** Changes to the plan itself. */
export const planEdits = (text: fc.Arbitrary<string>): readonly fc.Arbitrary<Action>[] => [
  fc.record({
    name: fc.constant('task.edit'),
    task: fc.nat(TASKS - 1),
    input: fc.record(
      {
        title: text,
        plannedWeeks: someWeeks,
        priority: fc.constantFrom(null, 'critical', 'important'),
        dueOn: fc.constantFrom(null, '2026-02-01'),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    name: fc.constant('task.set'),
    tasks: someTasks,
    input: fc.record({
      to: fc.constantFrom(
        { status: 'to-do' },
        { status: 'done', day: '2026-01-04' },
        { status: 'dropped', reason: 'No time' },
      ),
    }),
  }),
  fc.record({
    name: fc.constant('task.move'),
    tasks: someTasks,
    phase: fc.nat(5),
    behind: orNone(TASKS - 1),
  }),
  fc.record({
    name: fc.constant('task.merge'),
    tasks: someTasks,
    input: fc.record({ title: text }),
  }),
  fc.record({ name: fc.constant('task.delete'), tasks: someTasks }),
  fc.record({
    name: fc.constant('phase.add'),
    behindPhase: orNone(5),
    input: fc.record({ title: text, weeks: someWeeks }),
  }),
  fc.record({
    name: fc.constant('phase.edit'),
    phase: fc.nat(5),
    input: fc.record({ title: text, weeks: fc.constantFrom(1, 6, 20) }, { requiredKeys: [] }),
  }),
  fc.record({
    name: fc.constant('phase.move'),
    phase: fc.nat(5),
    behindPhase: orNone(5),
  }),
  fc.record({ name: fc.constant('phase.delete'), phase: fc.nat(5) }),
  fc.record({
    name: fc.constant('resource.add'),
    phase: fc.nat(5),
    input: fc.record({
      title: text,
      kind: fc.constantFrom('book', 'course'),
      by: fc.constantFrom(null, 'Someone'),
      url: fc.option(fc.webUrl()),
    }),
  }),
  fc.record({
    name: fc.constant('resource.edit'),
    resource: fc.nat(8),
    input: fc.record(
      {
        title: text,
        progress: fc.constantFrom('to-read', 'reading', 'done'),
        rating: fc.constantFrom(null, 1, 5),
        note: text,
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    name: fc.constant('resource.move'),
    resource: fc.nat(8),
    phase: fc.nat(5),
    input: fc.constant({ after: null }),
  }),
  fc.record({ name: fc.constant('resource.delete'), resource: fc.nat(8) }),
  fc.record({
    name: fc.constant('plan.create'),
    input: fc.record({
      title: text,
      phaseTitle: text,
      weeks: someWeeks,
      startDay: fc.constant('2026-01-05'),
      hoursPerWeek: fc.constant(4),
    }),
  }),
  fc.record({
    name: fc.constant('import.apply'),
    input: fc.record({
      text: fc.constantFrom('# Soups\n- [x] Stock 2026-01-06\n- Onion\n  - Cry', GUIDE_TEXT),
      wholeLines: fc.constant([]),
      title: text,
      startDay: fc.constant('2026-01-05'),
      hoursPerWeek: fc.constant(4),
    }),
  }),
  fc.record({
    name: fc.constant('import.add'),
    input: fc.record({
      text: fc.constantFrom('# Soups\n- [x] Stock ~2w 2026-01-06\n  > Slowly\n- Onion', GUIDE_TEXT),
      wholeLines: fc.constant([]),
    }),
  }),
  fc.record({
    name: fc.constant('plan.copy'),
    input: fc.record({ title: text, startDay: fc.constant('2026-01-05') }),
  }),
  fc.record({ name: fc.constant('plan.choose'), plan: fc.nat(3) }),
  fc.record({
    name: fc.constant('plan.archive'),
    plan: fc.nat(3),
    input: fc.record({ isArchived: fc.boolean() }),
  }),
  fc.record({ name: fc.constant('plan.delete'), plan: fc.nat(3) }),
  fc.record({
    name: fc.constant('hours.share'),
    input: fc.record({ hoursPerWeek: fc.constantFrom(null, 9, 20) }),
  }),
  fc.record({
    name: fc.constant('skill.add'),
    input: fc.record({
      kind: fc.constantFrom('brought', 'to-learn'),
      title: text,
      about: text,
      priority: fc.constantFrom(null, 'important'),
      weeks: fc.constantFrom(0, 4),
    }),
  }),
  fc.record({
    name: fc.constant('skill.edit'),
    skill: fc.nat(12),
    input: fc.record({ title: text, evidence: text, weeks: someWeeks }, { requiredKeys: [] }),
  }),
  fc.record({
    name: fc.constant('skill.rate'),
    skill: fc.nat(12),
    input: fc.record({ level: fc.nat(5), reason: text }),
  }),
  fc
    .record({ skill: fc.nat(12), number: fc.nat(TASKS - 1), isLinked: fc.boolean() })
    .map(({ skill, number, isLinked }) => ({
      name: 'skill.link',
      skill,
      teacher: { task: number },
      input: { isLinked },
    })),
  fc
    .record({ skill: fc.nat(12), number: fc.nat(8), isLinked: fc.boolean() })
    .map(({ skill, number, isLinked }) => ({
      name: 'skill.link',
      skill,
      teacher: { resource: number },
      input: { isLinked },
    })),
  fc.record({
    name: fc.constant('checklist.add'),
    task: fc.nat(TASKS - 1),
    input: fc.record({ titles: fc.array(text, { minLength: 1, maxLength: 3 }) }),
  }),
  fc.record({
    name: fc.constant('checklist.tick'),
    item: fc.nat(4),
    input: fc.record({ isDone: fc.boolean() }),
  }),
  fc.record({
    name: fc.constant('checklist.rename'),
    item: fc.nat(4),
    input: fc.record({ title: text }),
  }),
  fc.record({
    name: fc.constant('checklist.move'),
    item: fc.nat(4),
    input: fc.constant({ after: null }),
  }),
  fc.record({ name: fc.constant('checklist.remove'), item: fc.nat(4) }),
  fc.record({
    name: fc.constant('need.set'),
    task: fc.nat(TASKS - 1),
    needed: fc.nat(TASKS - 1),
    input: fc.record({ isNeeded: fc.constantFrom(true, true, false) }),
  }),
  fc.record({ name: fc.constant('skill.delete'), skill: fc.nat(12) }),
];
