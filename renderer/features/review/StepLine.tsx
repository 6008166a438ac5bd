import classes from './StepLine.module.css';
import { type StepName, type StepNumber, STEPS } from './review-steps';

interface Props {
  readonly current: StepNumber;
  readonly names: Readonly<Record<StepNumber, StepName>>;
  readonly onChoose: (step: StepNumber) => void;
}

/** Shows the current step and leads to every other one. */
export const StepLine = ({ current, names, onChoose }: Props) => (
  <nav aria-label="Steps of the review">
    <ol className={classes['steps']}>
      {STEPS.map((step) => (
        <li key={step}>
          <button
            type="button"
            className={classes['step']}
            aria-current={step === current ? 'step' : undefined}
            onClick={() => onChoose(step)}
          >
            <span className={classes['number']}>{step}</span> {names[step].name}
          </button>
        </li>
      ))}
    </ol>
  </nav>
);
