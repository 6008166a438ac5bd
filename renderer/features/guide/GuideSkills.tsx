import { type Pathway, PRIORITIES } from '../../../shared/domain/plan/pathway';
import { formatWeeks } from '../../../shared/words/numbers';
import { PRIORITY_NAMES } from '../../../shared/words/priority';
import textClasses from '../../ui/text.module.css';
import classes from './Guide.module.css';
import { Section } from './Section';

/** The skills the person brings and those to learn, the most important first. */
export const GuideSkills = ({ guide }: { readonly guide: Pathway }) => (
  <>
    {guide.transferableSkills.length > 0 && (
      <Section title="Skills you bring">
        <div className={classes['columns']}>
          {guide.transferableSkills.map(({ id, title, why }) => (
            <div key={id}>
              <h3>{title}</h3>
              <p>{why}</p>
            </div>
          ))}
        </div>
      </Section>
    )}
    {guide.skillsToLearn.length > 0 && (
      <Section title="Skills to learn">
        <div className={classes['columns']}>
          {ranked(guide).map(({ id, title, weeks, how, priority }) => (
            <div key={id}>
              <h3>{title}</h3>
              <p className={textClasses['quiet']}>
                {[priority && PRIORITY_NAMES[priority], weeks > 0 && formatWeeks(weeks)]
                  .filter(Boolean)
                  .join(', ')}
              </p>
              <p>{how}</p>
            </div>
          ))}
        </div>
      </Section>
    )}
  </>
);

/** Skills without a priority come last. */
const ranked = ({ skillsToLearn }: Pathway): Pathway['skillsToLearn'] =>
  [...PRIORITIES, null].flatMap((priority) =>
    skillsToLearn.filter((skill) => skill.priority === priority),
  );
