import { Checkbox } from '@mantine/core';
import type { Draft, DraftPhase } from '../../../shared/domain/import/draft';
import { formatWeeks } from '../../../shared/words/numbers';
import textClasses from '../../ui/text.module.css';
import classes from './BringIn.module.css';

interface Props {
  readonly draft: Draft;
  readonly wholeLines: readonly number[];
  readonly onWholeLines: (lines: readonly number[]) => void;
}

export const DraftPhases = ({ draft, ...splits }: Props) => (
  <ol className={classes['phases']}>
    {draft.phases.map((phase, index) => (
      <li key={`${index + 1} ${phase.title}`}>
        <h3>
          {phase.title}{' '}
          <span className={textClasses['quiet']}>
            {phase.weeks !== null && formatWeeks(phase.weeks)}
          </span>
        </h3>
        <Lines lines={phase.tasks.map(describeTask)} />
        {phase.resources.length > 0 && <Resources phase={phase} {...splits} />}
      </li>
    ))}
  </ol>
);

const box = (isTicked: boolean): string => (isTicked ? '☑' : '☐');

const describeTask = ({ title, doneOn, weeks, steps, note }: DraftPhase['tasks'][number]): string =>
  [
    `${box(doneOn !== null)} ${title}`,
    weeks !== null && `(${formatWeeks(weeks)})`,
    doneOn !== null && doneOn !== 'some day' && `(${doneOn})`,
    ...steps.map((step) => `· ${box(step.isDone)} ${step.title}`),
    note !== '' && `· Note: ${note}`,
  ]
    .filter(Boolean)
    .join(' ');

const toggled = (lines: readonly number[], line: number): number[] =>
  lines.includes(line) ? lines.filter((each) => each !== line) : [...lines, line];

type ResourcesProps = Omit<Props, 'draft'> & { readonly phase: DraftPhase };

/** If a line seems to contain several resources, the person says whether it does. */
function Resources({ phase, wholeLines, onWholeLines }: ResourcesProps) {
  const splits = new Set(phase.resources.flatMap(({ splitFrom }) => splitFrom ?? []));
  return (
    <>
      <p className={textClasses['quiet']}>Resources</p>
      <Lines lines={phase.resources.map(({ title }) => title)} />
      {[...splits].map((line) => (
        <Checkbox
          key={line}
          size="sm"
          checked={!wholeLines.includes(line)}
          label={`Line ${line} has several resources: split it`}
          onChange={() => onWholeLines(toggled(wholeLines, line))}
        />
      ))}
    </>
  );
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul className={classes['lines']}>
    {lines.map((line, index) => (
      <li key={`${index + 1} ${line}`} dir="auto">
        {line}
      </li>
    ))}
  </ul>
);
