import { useAppState, useAppStore } from '../../state/context';
import { formatDay } from '../../ui/dates';
import { Question } from '../../ui/Question';

/** Under a clock that stands before what was done last, new hours would take the place of those chosen since. */
export function HoursQuestion() {
  const store = useAppStore();
  const later = useAppState((state) => state.askedHours?.later ?? null);
  const today = useAppState((state) => state.today);
  if (later === null || today === null) return null;
  return (
    <Question
      isAsked
      title="Is the date right?"
      yes="It is: change the hours"
      no="Leave them"
      onAnswer={(isYes) => store.getState().answerHours(isYes)}
    >
      <p>
        Your computer says that today is {formatDay(today)}, but you chose hours on{' '}
        {formatDay(later)} already. New hours from today on would take their place.
      </p>
    </Question>
  );
}
