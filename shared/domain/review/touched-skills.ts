import type { Day } from '../calendar/day';
import type { SkillCard } from '../plan/skill';
import { gapsFirst } from '../plan/skill';
import type { WeekSources } from '../weeks/week-sheet';
import { reviewFacts } from './review-facts';

/** The skills taught by the week's tasks: those done in it, and its goals. Gaps first. */
export function touchedSkills(
  cards: readonly SkillCard[],
  sources: WeekSources,
  week: Day,
): readonly SkillCard[] {
  const { done, carried } = reviewFacts(sources, week);
  const worked = new Set([...done, ...carried].map(({ task }) => task.id));
  return gapsFirst(cards.filter(({ tasks }) => tasks.some(({ id }) => worked.has(id))));
}
