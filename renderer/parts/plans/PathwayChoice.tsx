import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Pathway } from '../../../shared/domain/plan/pathway';
import { plannedWeeksOf } from '../../../shared/domain/plan/pathway';
import { formatWeeks } from '../../../shared/words/numbers';
import textClasses from '../../ui/text.module.css';
import classes from './plans.module.css';

interface Props {
  /** The form that starts what is chosen. */
  readonly form: string;
  readonly pathways: readonly Pathway[];
  /** Null: none of them. */
  readonly chosen: Pathway | null;
  readonly onChoose: (pathway: Pathway) => void;
  /** What can be chosen beside them. */
  readonly children?: ReactNode;
}

/** Which of the bundled guides to start. */
export const PathwayChoice = ({ form, pathways, chosen, onChoose, children }: Props) => (
  <fieldset className={classes['choice']}>
    <VisuallyHidden component="legend">Pathway</VisuallyHidden>
    {pathways.map((pathway) => (
      <PathwayOption
        key={pathway.id}
        form={form}
        name={pathway.title}
        note={formatWeeks(plannedWeeksOf(pathway.phases))}
        isChosen={pathway.id === chosen?.id}
        onChoose={() => onChoose(pathway)}
      />
    ))}
    {children}
  </fieldset>
);

interface OptionProps {
  readonly form: string;
  readonly name: string;
  readonly note: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

export const PathwayOption = ({ form, name, note, isChosen, onChoose }: OptionProps) => (
  <label className={classes['pathway']}>
    <input type="radio" name="pathway" form={form} checked={isChosen} onChange={onChoose} />
    <span>
      {name} <span className={`${textClasses['quiet']} ${classes['note']}`}>{note}</span>
    </span>
  </label>
);
