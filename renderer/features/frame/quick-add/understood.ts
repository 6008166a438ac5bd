import type { QuickLine, QuickPiece, QuickSign } from '../../../../shared/domain/plan/quick-add';
import type { Id } from '../../../../shared/domain/id';
import type { QuickTask } from '../../../../shared/domain/weeks/quick-task';
import type { WeekSources } from '../../../../shared/domain/weeks/week-sheet';
import { describeMinutes } from '../../../../shared/words/minutes';
import { formatWeeks } from '../../../../shared/words/numbers';
import { formatLongDay } from '../../../ui/dates';

/** A detail that was understood, or was not. */
export interface Fact {
  readonly text: string;
  /** usual: the default, because the line does not say · problem: given, but not understood. */
  readonly kind: 'said' | 'usual' | 'problem';
}

/** Everything but the title, without duplicates: first the task's details, then what was not understood. */
export function factsOf(line: QuickLine, task: QuickTask, sources: WeekSources): readonly Fact[] {
  const facts = [...taskFacts(line, task, sources), ...skillFacts(line), ...problemsOf(line)];
  return [...new Map(facts.map((fact) => [fact.text, fact])).values()];
}

const kindOf = (said: Id | number | null): Fact['kind'] => (said === null ? 'usual' : 'said');

function taskFacts(line: QuickLine, task: QuickTask, { snapshot }: WeekSources): Fact[] {
  const { phases, plan } = snapshot;
  const phase = phases.find(({ id }) => id === task.phaseId)?.title ?? '';
  const minutes = Math.round(task.plannedWeeks * plan.plannedHours * 60);
  const facts: Fact[] = [
    { text: `Phase: ${phase}`, kind: kindOf(line.phaseId) },
    {
      text: `Takes ${formatWeeks(task.plannedWeeks)} (${describeMinutes(minutes)})`,
      kind: kindOf(line.plannedWeeks),
    },
  ];
  if (task.goal !== undefined) {
    const week = line.week === 0 ? 'this week' : 'next week';
    facts.push({
      text: `Goal for ${week}: ${describeMinutes(task.goal.minutes)}`,
      kind: 'said',
    });
  }
  if (task.dueOn !== undefined)
    facts.push({ text: `Due ${formatLongDay(task.dueOn)}`, kind: 'said' });
  return facts;
}

const skillFacts = ({ pieces }: QuickLine): Fact[] =>
  pieces.flatMap((piece): Fact[] =>
    piece.kind === 'mark' && piece.mark.sign === '^'
      ? [{ text: `Teaches ${piece.mark.skill.title}`, kind: 'said' }]
      : [],
  );

const WHY_UNKNOWN: Readonly<Record<QuickSign, string>> = {
  '#': 'no phase has this name',
  '!': 'for a week, write !week or !next',
  '~': 'for an effort, write ~3h, ~2d or ~1w',
  '^': 'no skill has this name',
  '@': 'for a due date, write @friday or @22-jan',
};

const problemsOf = ({ pieces }: QuickLine): Fact[] =>
  pieces.flatMap((piece): Fact[] => {
    const why = whyIn(piece);
    return why === null
      ? []
      : [{ text: `${piece.text} stays in the title: ${why}`, kind: 'problem' }];
  });

function whyIn({ kind, text }: QuickPiece): string | null {
  if (kind === 'repeated') return 'this is already given';
  return kind === 'unknown' ? WHY_UNKNOWN[text.charAt(0) as QuickSign] : null;
}
