import type { Pathway, PathwayPhase } from '../../../shared/domain/plan/pathway';
import { formatWeeks } from '../../../shared/words/numbers';
import { ExternalLink } from '../../ui/ExternalLink';
import { FactLine } from '../../ui/FactLine';
import textClasses from '../../ui/text.module.css';
import { Stretch, Way } from '../../ui/Way';
import classes from './Guide.module.css';
import { doneWords, GuideTask, type TasksByOrigin } from './GuideTask';
import { Section } from './Section';

interface Props {
  readonly guide: Pathway;
  readonly tasks: TasksByOrigin;
}

/** The phases as waymarks along a path, each filled once its phase is done. */
export const GuidePhases = ({ guide, tasks }: Props) => (
  <Section title="The roadmap">
    <Way>
      {guide.phases.map((phase) => (
        <Phase key={phase.id} phase={phase} tasks={tasks} />
      ))}
    </Way>
  </Section>
);

interface PhaseProps {
  readonly phase: PathwayPhase;
  readonly tasks: TasksByOrigin;
}

function Phase({ phase, tasks }: PhaseProps) {
  const isDone =
    phase.tasks.length > 0 && phase.tasks.every(({ id }) => tasks.get(id)?.state.status === 'done');
  return (
    <Stretch isDone={isDone}>
      <h3>{phase.title}</h3>
      <p className={textClasses['quiet']}>
        <FactLine facts={[formatWeeks(phase.weeks), doneWords(phase.tasks, tasks)]} />
      </p>
      <ul className={classes['list']}>
        {phase.tasks.map((task) => (
          <GuideTask key={task.id} item={task} tasks={tasks} />
        ))}
      </ul>
      {phase.resources.length > 0 && (
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
      )}
    </Stretch>
  );
}
