import { type Pathway, PRIORITIES } from '../../../shared/domain/plan/pathway';
import { formatWeeks } from '../../../shared/words/numbers';
import { PRIORITY_NAMES } from '../../../shared/words/priority';
import textClasses from '../../ui/text.module.css';
import { Section } from './Section';

/** The skills that the person brings and those to learn, the most needed first. */
export const GuideSkills = ({ guide }: { readonly guide: Pathway }) => (
  <>
    <Section title="Skills you bring">
      {guide.transferableSkills.map(({ id, title, why }) => (
        <div key={id}>
          <h3>{title}</h3>
          <p>{why}</p>
        </div>
      ))}
    </Section>
    <Section title="Skills to learn">
      {PRIORITIES.flatMap((priority) =>
        guide.skillsToLearn
          .filter((skill) => skill.priority === priority)
          .map(({ id, title, weeks, how }) => (
            <div key={id}>
              <h3>{title}</h3>
              <p className={textClasses['quiet']}>
                {PRIORITY_NAMES[priority]}, {formatWeeks(weeks)}
              </p>
              <p>{how}</p>
            </div>
          )),
      )}
    </Section>
  </>
);
