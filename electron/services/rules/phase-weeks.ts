import { PLANNED_WEEKS } from '../../../shared/domain/limits';
import type { Id } from '../../../shared/domain/id';
import type { Store } from '../../store/store';

/** A phase takes as long as its tasks, including dropped ones; a phase without tasks keeps its own weeks. */
export function fitPhases({ phases, tasks }: Store, planId: Id, phaseIds: Iterable<Id>): void {
  for (const id of new Set(phaseIds)) {
    const phase = phases.find(planId, id);
    const sum = tasks.weeksInPhase(id);
    if (phase === null || sum === null) continue;
    const weeks = Math.max(PLANNED_WEEKS.min, Math.round(sum * GRAIN) / GRAIN);
    if (Math.abs(weeks - phase.weeks) > 1 / GRAIN) phases.edit(id, { ...phase, weeks });
  }
}

/** Rounds so that thirds of a week add up to whole weeks. */
const GRAIN = 1_000;
