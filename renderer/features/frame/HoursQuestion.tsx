import { useAppState, useAppStore } from '../../state/context';
import { formatDay } from '../../ui/dates';
import { Question } from '../../ui/Question';

/** Asked when the clock is behind the last change of hours: new hours would replace those chosen for later days. */
export function HoursQuestion() {
  const store = useAppStore();
  const later = useAppState((state) => state.askedHours?.later ?? null);
  const today = useAppState((state) => state.today);
  if (later === null || today === null) return null;
  return (
    <Question
      isAsked
      title="Is the date right?"
      yes="Yes, change the hours"
      no="Keep the hours"
      onAnswer={(isYes) => store.getState().answerHours(isYes)}
    >
      <p>
        Your computer says today is {formatDay(today)}, but you already chose hours on{' '}
        {formatDay(later)}. New hours from today would replace those.
      </p>
    </Question>
  );
}
