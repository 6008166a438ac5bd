import { type Estimate, hasWorkAhead } from '../../../shared/domain/estimate/estimate';
import type { Review, ScalePoint } from '../../../shared/domain/review/review';
import type { CarriedFact, ReviewFacts } from '../../../shared/domain/review/review-facts';
import type { PointKind } from '../../../shared/domain/review/reality-point';
import { describeMinutes } from '../../../shared/words/minutes';
import { weekMovementSentence } from '../estimate/movement-words';
import { rangeLine } from '../estimate/estimate-words';
import type { WeekMovement } from './week-movement';

/** The questions, in this order. */
export const ANSWER_FIELDS = ['wentWell', 'inTheWay', 'learned'] as const;
type AnswerField = (typeof ANSWER_FIELDS)[number];

export const QUESTIONS: Readonly<Record<AnswerField, string>> = {
  wentWell: 'What went well?',
  inTheWay: 'What got in the way?',
  learned: 'What did you learn?',
};

/** The headings of the answers when they are read. */
export const ANSWERS: Readonly<Record<AnswerField, string>> = {
  wentWell: 'What went well',
  inTheWay: 'What got in the way',
  learned: 'What you learned',
};

export const SCALE_FIELDS = ['energy', 'confidence'] as const;
export type ScaleField = (typeof SCALE_FIELDS)[number];

/** Labels of the ends of the scales. */
export const SCALES: Readonly<
  Record<ScaleField, { readonly name: string; readonly low: string; readonly high: string }>
> = {
  energy: { name: 'Energy', low: 'empty', high: 'full' },
  confidence: { name: 'Confidence', low: 'unsure', high: 'sure' },
};

export const POINT_KIND_NAMES: Readonly<Record<PointKind, string>> = {
  love: 'What you will love',
  miss: 'What you might miss',
  challenges: 'Biggest challenges',
};

/** `Energy 3 of 5`, `Confidence 4 of 5`; those that were given. */
export const scaleFacts = (review: Pick<Review, ScaleField>): readonly string[] =>
  SCALE_FIELDS.flatMap((field) => scaleWords(SCALES[field].name, review[field]));

const scaleWords = (name: string, value: ScalePoint | null): string[] =>
  value === null ? [] : [`${name} ${value} of 5`];

type Counts = Pick<ReviewFacts, 'planned' | 'doneGoals' | 'unplanned'>;

/** `4 of 6 goals, plus 1 unplanned`. */
export function goalsLine({ planned, doneGoals, unplanned }: Counts): string {
  if (planned > 0) {
    const goals = `${doneGoals} of ${planned} ${planned === 1 ? 'goal' : 'goals'}`;
    return unplanned === 0 ? goals : `${goals}, plus ${unplanned} unplanned`;
  }
  return unplanned === 0 ? 'No goals were planned' : `${unplanned} done, no goals were planned`;
}

/** `5 h 30 min logged of 8 h available`; null if nothing was logged. */
export function hoursLine({
  minutes,
  capacity,
}: Pick<ReviewFacts, 'minutes' | 'capacity'>): string | null {
  if (minutes === 0) return null;
  if (capacity === 0) return `${describeMinutes(minutes)} logged`;
  return `${describeMinutes(minutes)} logged of ${describeMinutes(capacity)} available`;
}

/** What to say about a goal that continues: `replanned`, `carried 3 times`; null if it was simply carried once. */
export function carriedWords({ outcome, times }: CarriedFact): string | null {
  const least = outcome === 'carried' ? 2 : 1;
  const words = outcome === 'planned-anew' ? ['replanned'] : [];
  if (times >= least) words.push(times === 1 ? 'carried once' : `carried ${times} times`);
  return words.length === 0 ? null : words.join(', ');
}

/** The arrival's range after the week, and how the week moved it; null if there is nothing to compare it with. */
export function arrivalWords({ now, since }: WeekMovement): {
  readonly range: string;
  readonly explanation: string | null;
} {
  return { range: rangeLine(now), explanation: explanationOf(now, since) };
}

function explanationOf(now: Estimate, since: WeekMovement['since']): string | null {
  if (!hasWorkAhead(now)) return null;
  const isPrior = now.basis === 'prior';
  if (isPrior && (since === null || since.movement.days === 0)) {
    return 'At the guide’s pace, until you finish your first task.';
  }
  if (since === null) return null;
  const { before, movement, changes } = since;
  const move = { from: before.range.p50, to: now.range.p50 };
  const moved = weekMovementSentence(movement, move, changes);
  if (isPrior) return `${moved} It follows the guide’s pace until you finish your first task.`;
  return before.basis === 'prior' ? `${moved} Before that, it followed the guide’s pace.` : moved;
}
