import type { Pathway } from '../../../shared/domain/plan/pathway';
import { ExternalLink } from '../../ui/ExternalLink';
import { formatWeeks } from '../../../shared/words/numbers';
import textClasses from '../../ui/text.module.css';
import classes from './Guide.module.css';
import { Section } from './Section';

export const GuidePhases = ({ guide }: { readonly guide: Pathway }) => (
  <Section title="The roadmap">
    {guide.phases.map((phase, index) => (
      <div key={phase.id}>
        <h3>
          {index + 1}. {phase.title}
        </h3>
        <p className={textClasses['quiet']}>{formatWeeks(phase.weeks)}</p>
        <ul className={classes['list']}>
          {phase.tasks.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
        <p className={classes['resources']}>
          <span className={textClasses['quiet']}>Resources: </span>
          {phase.resources.map(({ id, title, by, url }, position) => (
            <span key={id}>
              {position > 0 && '; '}
              {url === undefined ? title : <ExternalLink href={url}>{title}</ExternalLink>}
              {by !== undefined && ` (${by})`}
            </span>
          ))}
        </p>
      </div>
    ))}
  </Section>
);
