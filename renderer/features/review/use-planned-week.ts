import type { Day } from '../../../shared/domain/calendar/day';
import { addWeeks, startOfWeek } from '../../../shared/domain/calendar/week';
import { useAppState } from '../../state/context';
import { useToday } from '../../state/journey';
import { settingsOf } from '../../state/derived';

/** The week planned in a review: the one after the reviewed week or, if that is over, the current one. */
export function usePlannedWeek(reviewed: Day): Day {
  const { firstWeekday } = useAppState(settingsOf);
  const thisWeek = startOfWeek(useToday(), firstWeekday);
  const next = addWeeks(reviewed, 1);
  return next < thisWeek ? thisWeek : next;
}
