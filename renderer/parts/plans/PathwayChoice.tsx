import type { Pathway } from '../../../shared/domain/plan/pathway';
import { plannedWeeksOf } from '../../../shared/domain/plan/pathway';
import { formatWeeks } from '../../../shared/words/numbers';
import textClasses from '../../ui/text.module.css';
import classes from './plans.module.css';

interface Props {
  readonly pathways: readonly Pathway[];
  readonly chosen: Pathway;
  readonly onChoose: (pathway: Pathway) => void;
}

/** Which of the bundled guides to start. */
export const PathwayChoice = ({ pathways, chosen, onChoose }: Props) =>
  pathways.length > 1 && (
    <fieldset className={classes['choice']}>
      <legend className={textClasses['quiet']}>Pathway</legend>
      {pathways.map((pathway) => (
        <label key={pathway.id} className={classes['pathway']}>
          <input
            type="radio"
            name="pathway"
            checked={pathway.id === chosen.id}
            onChange={() => onChoose(pathway)}
          />
          <span>
            {pathway.title}{' '}
            <span className={textClasses['quiet']}>
              {formatWeeks(plannedWeeksOf(pathway.phases))}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
