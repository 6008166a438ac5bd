import { useMemo } from 'react';
import type { Day } from '../../../shared/domain/calendar/day';
import { touchedSkills } from '../../../shared/domain/review/touched-skills';
import { RateSkill } from '../../parts/skills/RateSkill';
import { useSourcesSince } from '../../parts/review/week-sources';
import { useSkills } from '../../state/skills';
import textClasses from '../../ui/text.module.css';
import classes from './Review.module.css';

/** Asks for the person's present level in the skills that the week's tasks teach. Nothing if they teach none. */
export function TouchedSkills({ week }: { readonly week: Day }) {
  const sources = useSourcesSince(week);
  const cards = useSkills();
  const touched = useMemo(
    () => (sources === null ? [] : touchedSkills(cards, sources, week)),
    [cards, sources, week],
  );
  if (touched.length === 0) return null;
  return (
    <section className={classes['fields']}>
      <h3>Skills of this week’s tasks</h3>
      <p className={textClasses['explanation']}>
        Rate the ones that have changed, and leave the others as they are.
      </p>
      {touched.map((card) => (
        <RateSkill
          key={`${card.skill.id} ${card.levels.at(-1)?.id}`}
          card={card}
          name={card.skill.title}
        />
      ))}
    </section>
  );
}
