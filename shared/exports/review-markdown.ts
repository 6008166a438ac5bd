import type { Review } from '../domain/review/review';
import { section } from './markdown-blocks';
import { escapeMarkdown } from './markdown-text';

interface Feelings {
  /** From 1 to 5; null if not given. */
  readonly energy: number | null;
  readonly confidence: number | null;
}

type Answers = Pick<Review, 'wentWell' | 'inTheWay' | 'learned' | 'reflection'>;

const TITLES = [
  ['wentWell', 'What went well'],
  ['inTheWay', 'What got in the way'],
  ['learned', 'What I learned'],
] as const;

/** How the week felt, as items of a list. */
export const feelingItems = ({ energy, confidence }: Feelings): string[] => [
  ...(energy === null ? [] : [`Energy: ${energy} of 5`]),
  ...(confidence === null ? [] : [`Confidence: ${confidence} of 5`]),
];

/**
 * What the person wrote, each answer under a heading.
 *
 * @param point the point of the reality check that was reflected on; null if none
 * @param contain keeps the person's own Markdown below a heading of this depth
 */
export const answerBlocks = (
  answers: Answers,
  point: string | null,
  depth: number,
  contain: (own: string, depth: number) => string,
): string[] => [
  ...TITLES.flatMap(([field, title]) => section(depth, title, contain(answers[field], depth))),
  ...section(
    depth,
    'Reality check',
    point === null ? '' : `> ${escapeMarkdown(point)}`,
    contain(answers.reflection, depth),
  ),
];
