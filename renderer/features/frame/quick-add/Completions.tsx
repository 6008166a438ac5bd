import { UnstyledButton } from '@mantine/core';
import type { Named } from '../../../../shared/domain/plan/quick-add';
import classes from './QuickAdd.module.css';

interface Props {
  readonly id: string;
  readonly options: readonly Named[];
  /** Index of the selection; -1 if none. */
  readonly selected: number;
  readonly onChoose: (named: Named) => void;
}

export const completionId = (id: string, index: number): string => `${id}-${index}`;

/** What the mark at the caret can refer to. The field keeps the focus: its arrow keys select, and so does a click. */
export const Completions = ({ id, options, selected, onChoose }: Props) => (
  <div id={id} role="listbox" aria-label="Matching names" className={classes['options']}>
    {options.map((named, index) => (
      <UnstyledButton
        key={named.id}
        id={completionId(id, index)}
        role="option"
        aria-selected={index === selected}
        tabIndex={-1}
        className={classes['option'] ?? ''}
        dir="auto"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onChoose(named)}
      >
        {named.title}
      </UnstyledButton>
    ))}
  </div>
);
