import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../../renderer/features/frame/quick-add/understood';
import { readQuickAdd } from '../../../../../shared/domain/plan/quick-add';
import { quickTaskOf } from '../../../../../shared/domain/weeks/quick-task';
import { readDay } from '../../../../../shared/words/read-day';
import { sourcesOf } from '../../../../support/builders/weeks';

function textsFor(text: string): string[] {
  const sources = sourcesOf();
  const { snapshot, today } = sources;
  const line = readQuickAdd(text, {
    today,
    phases: snapshot.phases,
    skills: [{ id: 'sql', title: 'SQL' }],
    plannedHours: snapshot.plan.plannedHours,
    readDay: (typed) => readDay(typed, today, 'en-GB'),
  });
  const task = quickTaskOf(line, sources);
  return task === null
    ? []
    : factsOf(line, task, sources).map((fact) => `${fact.kind}: ${fact.text}`);
}

describe('what is understood of a line', () => {
  it('is named mark by mark', () => {
    expect(textsFor('Read #one !week ~3h ^sql @fri')).toEqual([
      'said: Phase: One',
      'said: Takes 0.4 weeks (3 h)',
      'said: Goal for this week: 3 h',
      expect.stringMatching(/^said: Due Fri/),
      'said: Teaches SQL',
    ]);
  });

  it('falls back to defaults', () => {
    expect(textsFor('Read')).toEqual(['usual: Phase: One', 'usual: Takes 1 week (8 h)']);
  });

  it('is followed by each mark that is not understood, once, with the reason', () => {
    expect(
      textsFor('Read #x !x ~x ^x @x #x !week !next').filter((text) => text.startsWith('problem')),
    ).toEqual([
      'problem: #x stays in the title: no phase has this name',
      'problem: !x stays in the title: for a week, write !week or !next',
      'problem: ~x stays in the title: for an effort, write ~3h, ~2d or ~1w',
      'problem: ^x stays in the title: no skill has this name',
      'problem: @x stays in the title: for a due date, write @friday or @22-jan',
      'problem: !next stays in the title: this is already given',
    ]);
  });
});
