import type { Stage } from '../../../shared/domain/plan/journey';
import { useSnapshot } from '../../state/journey';
import { progressOf } from '../../../shared/domain/plan/progress';
import { formatNumber, formatPercent, formatWeeks } from '../../ui/numbers';
import { ProgressBar } from '../../ui/ProgressBar';
import textClasses from '../../ui/text.module.css';
import classes from './Trail.module.css';

interface Props {
  readonly stages: readonly Stage[];
  readonly current: Stage | null;
}

/** The phases in a row, each as wide as its planned weeks, with the current one highlighted. */
export function Trail({ stages, current }: Props) {
  const { doneWeeks, scopeWeeks, ratio } = progressOf(useSnapshot().tasks);
  return (
    <section aria-label="How far">
      <ol className={classes['trail']}>
        {stages.map((stage) => {
          const { phase, number, progress } = stage;
          const isCurrent = stage === current;
          return (
            <li
              key={phase.id}
              className={classes['phase']}
              style={{ flexGrow: phase.weeks }}
              aria-current={isCurrent ? 'step' : undefined}
            >
              <ProgressBar ratio={progress.ratio} label={phase.title} />
              <p className={classes['name']}>
                <span className={classes['number']}>{number}</span> {phase.title}
              </p>
              <p className={`${textClasses['quiet']} ${classes['figure']}`}>
                {progress.ratio > 0 ? formatPercent(progress.ratio) : formatWeeks(phase.weeks)}
              </p>
            </li>
          );
        })}
      </ol>
      <p className={`${textClasses['quiet']} ${classes['sum']}`}>
        {formatPercent(ratio)} of the way: {formatNumber(doneWeeks)} of {formatNumber(scopeWeeks)}{' '}
        planned weeks
      </p>
    </section>
  );
}
