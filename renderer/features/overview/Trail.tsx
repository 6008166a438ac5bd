import type { Stage } from '../../../shared/domain/plan/journey';
import { formatPercent, formatWeeks } from '../../../shared/words/numbers';
import { ProgressBar } from '../../ui/ProgressBar';
import textClasses from '../../ui/text.module.css';
import classes from './Trail.module.css';

interface Props {
  readonly stages: readonly Stage[];
  readonly current: Stage | null;
}

/** With more phases than this, a name has no room for even one word under its bar. */
const MOST_NAMED = 12;

/** The phases in a row, each as wide as its planned weeks, with the current one highlighted. */
export function Trail({ stages, current }: Props) {
  const hasNames = stages.length <= MOST_NAMED;
  return (
    <section aria-label="How far">
      <ol className={classes['trail']} data-narrow={hasNames ? undefined : true}>
        {stages.map((stage) => (
          <li
            key={stage.phase.id}
            className={classes['phase']}
            style={{ flexGrow: stage.phase.weeks }}
            aria-current={stage === current ? 'step' : undefined}
            title={hasNames ? undefined : `${stage.number} ${stage.phase.title}`}
          >
            <ProgressBar ratio={stage.progress.ratio} label={stage.phase.title} />
            {hasNames && <Name stage={stage} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

const Name = ({ stage: { phase, number, progress } }: { readonly stage: Stage }) => (
  <>
    <p className={classes['name']}>
      <span className={classes['number']}>{number}</span> {phase.title}
    </p>
    <p className={`${textClasses['quiet']} ${classes['figure']}`}>
      {progress.ratio > 0 ? formatPercent(progress.ratio) : formatWeeks(phase.weeks)}
    </p>
  </>
);
