import { currentStage, type Stage } from '../../../shared/domain/plan/journey';
import { plannedWeeksOf } from '../../../shared/domain/plan/pathway';
import { plannedSpanOf } from '../../../shared/domain/plan/schedule';
import { isLongPlan } from '../../commands/find-commands';
import { useSnapshot, useStages } from '../../state/journey';
import { formatSpan } from '../../ui/dates';
import { formatWeeks } from '../../../shared/words/numbers';
import { FactLine } from '../../ui/FactLine';
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

/** In pixels, in a wide window: what a phase takes beside its rows, and what is above the first one. */
const PHASE_HEIGHT = 180;
const HEAD_HEIGHT = 120;

/** The whole plan: its phases in order, and the action plan. */
export function Roadmap() {
  useSelectByClick();
  useDrag();
  const snapshot = useSnapshot();
  const { plan, phases, pauses } = snapshot;
  const isLong = isLongPlan(snapshot);
  const isPainted = usePainted();
  return (
    <Page
      title="Roadmap"
      below={
        <p className={classes['soft']}>
          <FactLine
            facts={[
              `${formatWeeks(plannedWeeksOf(phases))} planned`,
              formatSpan(plannedSpanOf(plan.startDay, phases, pauses)),
            ]}
          />
        </p>
      }
    >
      <SelectionBar />
      {isLong && <FindTask />}
      <div className={classes['sections']} aria-busy={!isPainted}>
        <Phases isLong={isLong} isPainted={isPainted} />
        {isPainted && <ActionPlan />}
      </div>
    </Page>
  );
}

interface PhasesProps {
  readonly isLong: boolean;
  /** Until then, only the phases in sight are rendered. */
  readonly isPainted: boolean;
}

function Phases({ isLong, isPainted }: PhasesProps) {
  const stages = useStages();
  const current = currentStage(stages);
  const rowsBefore = countRowsBefore(stages);
  const isInSight = (index: number): boolean =>
    HEAD_HEIGHT + index * PHASE_HEIGHT + (rowsBefore[index] ?? 0) * ROW_HEIGHT < window.innerHeight;
  return stages.map(
    (stage, index) =>
      (isPainted || isInSight(index)) && (
        <PhaseSection
          key={stage.phase.id}
          stage={stage}
          isCurrent={stage === current}
          isLong={isLong}
          rowsBefore={rowsBefore[index] ?? 0}
        />
      ),
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
