import { expect, it } from 'vitest';
import { parseDay } from '../../../shared/domain/calendar/day';
import { createDateWords } from '../../../shared/words/dates';
import { type ProposalWords, proposalWords } from '../../../shared/words/proposals';

const shown = {
  names: {
    task: (id: string) => `Task ${id}`,
    phase: (id: string) => `Phase ${id}`,
    skill: (id: string) => `Skill ${id}`,
  },
  dates: createDateWords('en-GB'),
};

const wordsOf = (call: string, input: object): ProposalWords =>
  proposalWords({ id: '', assistant: 'Desk', call, input, atMs: 0, expiresMs: 0 }, shown);

/** As read aloud. */
function sentenceOf(call: string, input: object): string {
  const { verb, title, rest, lines, text } = wordsOf(call, input);
  return [verb, title && `“${title}”`, rest, ...lines, text]
    .filter((part) => part !== '')
    .join(' ');
}

const day = parseDay('2026-01-05');

it.each([
  ['task.complete', { taskId: 'a' }, 'mark “Task a” as done'],
  ['task.complete', { taskId: 'a', day }, 'mark “Task a” as done on 5 Jan 2026'],
  ['task.reopen', { taskId: 'a' }, 'mark “Task a” as not done'],
  [
    'task.add',
    { phaseId: 'b', title: 'Read', plannedWeeks: 1.5 },
    'add the task “Read” (1.5 weeks) Phase: Phase b',
  ],
  [
    'task.add',
    {
      phaseId: 'b',
      title: 'Read',
      plannedWeeks: 1,
      dueOn: day,
      skillIds: ['c', 'd'],
      goal: { week: day, minutes: 90 },
    },
    'add the task “Read” (1 week) Phase: Phase b Due on 5 Jan 2026 Skill: Skill c Skill: Skill d Goal for the week of 5 Jan 2026, 1 h 30 min',
  ],
  [
    'task.note',
    { taskId: 'a', note: 'Mine' },
    'write this note on “Task a” (replacing what is there) Mine',
  ],
  ['task.note', { taskId: 'a', note: ' \n' }, 'remove the note on “Task a”'],
  [
    'week.plan',
    {
      week: day,
      goals: [
        { taskId: 'a', minutes: 90 },
        { title: 'Own', minutes: 0 },
      ],
    },
    'plan goals for the week of 5 Jan 2026 Task a, 1 h 30 min Own',
  ],
  ['time.log', { taskId: 'a', day, minutes: 45 }, 'log 45 min on “Task a” on 5 Jan 2026'],
])('%s has words', (call, input, sentence) => {
  expect(sentenceOf(call, input)).toBe(sentence);
});

it('shows the whole text that would be written', () => {
  const note = 'x'.repeat(20_000);
  expect(wordsOf('task.note', { taskId: 'a', note }).text).toBe(note);
});

it('never proposes anything without words', () => {
  expect(() => wordsOf('plan.delete', {})).toThrow('plan.delete');
});
