import { describe, expect, it } from 'vitest';
import {
  quarterFileName,
  quarterMarkdown,
  weekFileName,
  weekMarkdown,
  type WeekRecord,
} from '../../../../renderer/parts/review/review-markdown';
import {
  movementDays,
  weekMovement,
  type WeekMovement,
} from '../../../../renderer/parts/review/week-movement';
import { formatDay, formatShortDay, formatSpan } from '../../../../renderer/ui/dates';
import { addDays, parseDay } from '../../../../shared/domain/calendar/day';
import type { PlanFacts } from '../../../../shared/domain/estimate/facts';
import { quarterOf } from '../../../../shared/domain/calendar/quarter';
import { emptyReview, type Review } from '../../../../shared/domain/review/review';
import { reviewFacts } from '../../../../shared/domain/review/review-facts';
import type { Task, TaskState } from '../../../../shared/domain/plan/task';
import { factsWith } from '../../../support/arbitraries/plan-facts';
import { rendered } from '../../../support/builders/rendered';
import { taskOf } from '../../../support/builders/task-of';
import { goalOf, sourcesOf } from '../../../support/builders/weeks';

const monday = parseDay('2026-01-05');
const nextMonday = parseDay('2026-01-12');
const week = { first: monday, last: parseDay('2026-01-11') };

const task = (title: string, state: TaskState, own: Partial<Task> = {}): Task =>
  taskOf({ id: title, title, state, ...own });

const tasks = [
  task(
    'Train a *model*',
    { status: 'done', day: parseDay('2026-01-06') },
    {
      evidence: [
        { id: '1', url: 'https://example.org/a_(b)', title: 'My [notes]' },
        { id: '2', url: 'https://www.example.org/run/', title: '' },
      ],
    },
  ),
  task('1. Read', { status: 'done', day: parseDay('2026-01-05') }),
  task('Write # one', { status: 'to-do' }),
  task('Old <thing>', { status: 'dropped', day: monday, reason: 'Not\n\n# needed' }),
];

const factsOf = () =>
  reviewFacts(
    sourcesOf({
      tasks,
      logbook: {
        goals: [
          goalOf({ id: 'one', taskId: 'Train a *model*' }),
          goalOf({ id: 'two', taskId: 'Write # one' }),
        ],
        times: [{ id: '1', taskId: '1. Read', day: monday, minutes: 90, source: 'hand' }],
      },
      today: nextMonday,
    }),
    monday,
  );

const review: Review = {
  ...emptyReview(monday),
  wentWell: '# Mine\n\nText\n\n```\ncode',
  learned: 'Below\n---\n- [x] kept',
  energy: 3,
  confidence: 5,
  reflection: 'Yes & *no*',
  finishedOn: nextMonday,
};

const recordOf = (own: Partial<WeekRecord> = {}): WeekRecord => ({
  facts: factsOf(),
  review,
  point: 'Shipping *code*',
  movement: null,
  ...own,
});

describe('a week as a file', () => {
  it('is named by its first day', () => {
    expect(weekFileName(recordOf())).toBe('waymark-week-2026-01-05.md');
  });

  it('contains what happened, then what was written, with the person’s headings nested below', () => {
    expect(weekMarkdown(recordOf())).toBe(`# Week of ${formatSpan(week)}

- Planned and done: 1 of 2 goals, plus 1 unplanned
- Time: 1 h 30 min logged of 8 h available
- Energy: 3 of 5
- Confidence: 5 of 5

## Done

- 1\\. Read (${formatShortDay('2026-01-05')}, unplanned)
- Train a \\*model\\* (${formatShortDay('2026-01-06')})
  - [My \\[notes\\]](<https://example.org/a_(b)>)
  - [example.org/run](https://www.example.org/run/)

## Carried over

- Write # one

## Dropped

- Old \\<thing\\>: Not # needed

## What went well

### Mine

Text

\`\`\`
code
\`\`\`

## What I learned

#### Below
- [x] kept

## Reality check

> Shipping \\*code\\*

Yes & *no*
`);
  });

  it('renders as intended', () => {
    const { headings, items, links } = rendered(weekMarkdown(recordOf()));
    expect(headings.map((line) => line.slice(0, 10))).toEqual([
      '1 Week of ',
      '2 Done',
      '2 Carried ',
      '2 Dropped',
      '2 What wen',
      '3 Mine',
      '2 What I l',
      '4 Below',
      '2 Reality ',
    ]);
    expect(items).toContain('Old <thing>: Not # needed');
    expect(links).toEqual([
      { text: 'My [notes]', url: 'https://example.org/a_(b)' },
      { text: 'example.org/run', url: 'https://www.example.org/run/' },
    ]);
  });

  it('says no more than there is to say', () => {
    const facts = reviewFacts(sourcesOf({ today: nextMonday }), monday);
    expect(weekMarkdown(recordOf({ facts, review: null, point: null }))).toBe(
      `# Week of ${formatSpan(week)}\n\n- Planned and done: No goals were planned\n`,
    );
  });

  it('calls what is still open by that name while the week runs', () => {
    const sources = sourcesOf({
      tasks: [task('a', { status: 'to-do' })],
      logbook: { goals: [goalOf({ taskId: 'a' })] },
      today: monday,
    });
    expect(weekMarkdown(recordOf({ facts: reviewFacts(sources, monday) }))).toContain(
      '## Still open\n\n- a\n',
    );
  });

  it('is deterministic', () => {
    expect(weekMarkdown(recordOf())).toBe(weekMarkdown(recordOf()));
  });
});

/** The week’s movement between two states of the plan. */
const movementOf = (before: PlanFacts | null, after: PlanFacts | null): WeekMovement | null =>
  weekMovement(movementDays(week, nextMonday), before, after);

const arrivalLine = (movement: WeekMovement | null): string =>
  weekMarkdown(recordOf({ movement }))
    .split('\n')
    .filter((line) => /arriv/i.test(line))
    .join();

describe('the arrival', () => {
  const open = factsWith(['2026-01-02', null, null], { startDay: parseDay('2026-01-01') });
  const further = factsWith(['2026-01-02', '2026-01-08', null], {
    startDay: parseDay('2026-01-01'),
  });

  it('is told with how far it moved, and through what', () => {
    const movement = movementOf(open, further);
    if (movement?.since == null) throw new Error('There is no movement');
    const { range } = movement.now;
    const span = formatSpan({ first: range.p10, last: range.p90 });
    const { days, parts } = movement.since.movement;
    expect(days).toBeLessThan(0);
    expect(arrivalLine(movement)).toBe(
      `- Likely arrival: ${span}, around ${formatDay(range.p50)}; ${-days} days earlier this week (time ${parts.time} days later, pace ${-parts.pace} days earlier)`,
    );
  });

  it('is told alone where nothing was known before', () => {
    expect(arrivalLine(movementOf(null, further))).toMatch(/around [^;]*$/);
    expect(arrivalLine(movementOf(null, null))).toBe('');
  });

  it('goes by the guide’s pace while nothing is done, and a day once all is', () => {
    const none = factsWith([null], { startDay: parseDay('2026-01-01') });
    expect(arrivalLine(movementOf(none, none))).toMatch(
      /, at the guide’s pace; no change this week$/,
    );
    const all = factsWith(['2026-01-08'], { startDay: parseDay('2026-01-01') });
    expect(arrivalLine(movementOf(none, all))).toBe(`- Arrived on ${formatDay('2026-01-08')}`);
  });
});

describe('a quarter as a file', () => {
  const quarter = quarterOf(monday);
  const second = reviewFacts(sourcesOf({ today: nextMonday }), addDays(monday, 7));
  const text = quarterMarkdown(quarter, [
    recordOf(),
    recordOf({ facts: second, review: null, point: null }),
  ]);

  it('is named by year and quarter', () => {
    expect(quarterFileName(quarter)).toBe('waymark-2026-Q1.md');
  });

  it('begins with the totals of its weeks', () => {
    expect(text).toMatch(
      /^# 2026 Q1\n\n- Weeks: 2\n- Done: 2\n- Planned and done: 1 of 2 goals over all weeks\n- Time: 1 h 30 min\n\n## Week of /,
    );
  });

  it('nests each week one level deeper, including the person’s headings', () => {
    expect(rendered(text).headings.map((line) => line.slice(0, 9))).toEqual([
      '1 2026 Q1',
      '2 Week of',
      '3 Done',
      '3 Carried',
      '3 Dropped',
      '3 What we',
      '4 Mine',
      '3 What I ',
      '5 Below',
      '3 Reality',
      '2 Week of',
    ]);
  });

  it('may be empty', () => {
    expect(quarterMarkdown(quarter, [])).toBe(
      '# 2026 Q1\n\n- Weeks: 0\n- Done: 0\n- Planned and done: 0 of 0 goals over all weeks\n',
    );
  });
});
