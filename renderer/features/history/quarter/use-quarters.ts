import { type Quarter, quartersBetween } from '../../../../shared/domain/calendar/quarter';
import { useAppState } from '../../../state/context';
import { settingsOf } from '../../../state/derived';
import { useSnapshot, useToday } from '../../../state/journey';

/** Newest first, back to the start of the plan. */
export function useQuarters(): Quarter[] {
  const { plan } = useSnapshot();
  const { firstWeekday } = useAppState(settingsOf);
  return quartersBetween(plan.startDay, useToday(), firstWeekday).toReversed();
}
