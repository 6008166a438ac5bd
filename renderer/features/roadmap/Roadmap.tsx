import { currentStage, type Stage } from '../../../shared/domain/plan/journey';
import { plannedWeeksOf } from '../../../shared/domain/plan/pathway';
import { plannedSpanOf } from '../../../shared/domain/plan/schedule';
import { isLongPlan } from '../../commands/find-commands';
import { useSnapshot, useStages } from '../../state/journey';
import { formatSpan } from '../../ui/dates';
import { formatWeeks } from '../../../shared/words/numbers';
import { Page } from '../../ui/Page';
import { usePainted } from '../../ui/use-painted';
import { ActionPlan } from './ActionPlan';
import { FindTask } from './FindTask';
import { ROW_HEIGHT } from './LongPhaseBody';
import { PhaseSection } from './PhaseSection';
import { SelectionBar } from './SelectionBar';
import { useSelectByClick } from './use-select-by-click';
import { useDrag } from './use-drag';
import classes from './Roadmap.module.css';

/** The whole plan: its phases in order, and the action plan. */
export function Roadmap() {
  useSelectByClick();
  useDrag();
  const snapshot = useSnapshot();
  const { plan, phases, pauses } = snapshot;
  const stages = useStages();
  const current = currentStage(stages);
  const rowsBefore = countRowsBefore(stages);
  const isLong = isLongPlan(snapshot);
  const isPainted = usePainted();
  const first = stages.filter(
    (_, index) => (rowsBefore[index] ?? 0) * ROW_HEIGHT < window.innerHeight,
  );
  return (
    <Page
      title="Roadmap"
      below={
        <p className={classes['soft']}>
          {formatWeeks(plannedWeeksOf(phases))} planned,{' '}
          {formatSpan(plannedSpanOf(plan.startDay, phases, pauses))}
        </p>
      }
    >
      <SelectionBar />
      {isLong && <FindTask />}
      <div className={classes['sections']} aria-busy={!isPainted}>
        {(isPainted ? stages : first).map((stage, index) => (
          <PhaseSection
            key={stage.phase.id}
            stage={stage}
            isCurrent={stage === current}
            isLong={isLong}
            rowsBefore={rowsBefore[index] ?? 0}
          />
        ))}
        {isPainted && <ActionPlan />}
      </div>
    </Page>
  );
}

/** For each phase, the number of rows before it. */
function countRowsBefore(stages: readonly Stage[]): number[] {
  let count = 0;
  return stages.map(({ tasks }) => {
    count += tasks.length;
    return count - tasks.length;
  });
}
