import { expect, it } from 'vitest';
import { reminderWords } from '../../../shared/words/reminders';

it('names one goal, and counts the others', () => {
  const one = reminderWords({ kind: 'carried', keys: ['a'], titles: ['Read'] });
  expect(one).toEqual({
    title: 'A goal has been carried over three times',
    body: '“Read”. Commit to it again, split it or let it go.',
  });
  const titles = ['Read', 'Write', 'Rest'];
  expect(reminderWords({ kind: 'carried', keys: titles, titles })).toEqual({
    title: '3 goals have been carried over three times',
    body: '“Read” and 2 more. Commit to them again, split them or let them go.',
  });
});

it('says how long the timer has run, and on what', () => {
  expect(reminderWords({ kind: 'timer', keys: ['a'], title: 'Read', minutes: 245 })).toEqual({
    title: 'The timer has been running for 4 h 5 min',
    body: '“Read”. Stop it if you have moved on.',
  });
});
