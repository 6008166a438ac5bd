import { Check } from 'lucide-react';
import { oncePer } from '../../../shared/domain/once-per';
import type { Stage } from '../../../shared/domain/plan/journey';
import { minutesOn } from '../../../shared/domain/weeks/time';
import { describeMinutes } from '../../../shared/words/minutes';
import { formatPercent, formatWeeks } from '../../../shared/words/numbers';
import { useLogbook } from '../../state/week-sheets';
import { formatSpan } from '../../ui/dates';
import { FactLine } from '../../ui/FactLine';
import { ProgressBar } from '../../ui/ProgressBar';
import { memo, useState } from 'react';
import { dragProps, handleProps } from './drag-marks';
import { LongPhaseBody } from './LongPhaseBody';
import { PhaseBody } from './PhaseBody';
import { PhaseMenu, type PhaseQuestion } from './PhaseMenu';
import { PhaseQuestions } from './PhaseQuestions';
import classes from './Roadmap.module.css';

interface Props {
  readonly stage: Stage;
  readonly isCurrent: boolean;
  /** Whether only rows near the viewport are rendered. */
  readonly isLong: boolean;
  /** How many rows come before it. */
  readonly rowsBefore: number;
}

/** Memoized: formatting days takes a tenth of a millisecond, and a long plan has many phases. */
const spanWords = oncePer(formatSpan);

/** Memoized, since a tick changes one phase of many. */
export const PhaseSection = memo(function PhaseSection(props: Props) {
  const { stage, isCurrent, isLong, rowsBefore } = props;
  const { phase } = stage;
  const [question, setQuestion] = useState<PhaseQuestion | null>(null);
  const headingId = `phase-${phase.id}`;
  return (
    <section
      aria-labelledby={headingId}
      aria-current={isCurrent ? 'step' : undefined}
      className={classes['phase']}
      {...dragProps('phase', phase.id)}
    >
      <Heading stage={stage} isCurrent={isCurrent} headingId={headingId} onAsk={setQuestion} />
      {question !== null && (
        <PhaseQuestions phase={phase} question={question} onClose={() => setQuestion(null)} />
      )}
      {isLong ? (
        <LongPhaseBody stage={stage} rowsBefore={rowsBefore} />
      ) : (
        <PhaseBody stage={stage} isLong={false} />
      )}
    </section>
  );
});

interface HeadingProps extends Pick<Props, 'stage' | 'isCurrent'> {
  readonly headingId: string;
  readonly onAsk: (question: PhaseQuestion) => void;
}

/** The number is the phase's drag handle. */
function Heading({ stage, isCurrent, headingId, onAsk }: HeadingProps) {
  const { phase, number, planned, progress, tasks } = stage;
  const logged = minutesOn(tasks, useLogbook().spent);
  const isDone = progress.ratio === 1;
  return (
    <header className={classes['heading']}>
      <span
        className={classes['number']}
        data-current={isCurrent || undefined}
        data-done={isDone || undefined}
        aria-hidden
        {...handleProps('phase')}
      >
        {isDone ? <Check size={18} strokeWidth={2.5} /> : number}
      </span>
      <div>
        <h2 id={headingId}>{phase.title}</h2>
        <p className={classes['soft']}>
          <FactLine
            facts={[
              formatWeeks(phase.weeks),
              spanWords(planned),
              logged > 0 && `${describeMinutes(logged)} logged`,
            ]}
          />
        </p>
      </div>
      <PhaseMenu stage={stage} onAsk={onAsk} />
      <div className={classes['progress']}>
        <ProgressBar ratio={progress.ratio} label={phase.title} />
        <span className={classes['percent']}>{formatPercent(progress.ratio)}</span>
      </div>
    </header>
  );
}
