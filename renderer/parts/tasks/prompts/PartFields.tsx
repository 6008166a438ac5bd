import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import { LIMITS, PLANNED_WEEKS } from '../../../../shared/domain/limits';
import { NumberField } from '../../../ui/NumberField';
import { TextField } from '../../../ui/TextField';
import classes from './prompts.module.css';

/** A part being edited. */
export interface Part {
  /** Identifies the part while others are added and removed. */
  readonly key: number;
  readonly title: string;
  /** NaN while the typed text is invalid. */
  readonly weeks: number;
}

interface Props {
  readonly part: Part;
  /** 1-based. */
  readonly number: number;
  /** Only tasks in phases have planned weeks. */
  readonly isWeighed: boolean;
  readonly onChange: (part: Part) => void;
  /** Null if it cannot be removed. */
  readonly onRemove: (() => void) | null;
}

export const PartFields = ({ part, number, isWeighed, onChange, onRemove }: Props) => (
  <div className={classes['part']}>
    <TextField
      className={classes['wide']}
      aria-label={`Part ${number}`}
      placeholder={`Part ${number}`}
      limit={LIMITS.title}
      autoFocus={number === 1}
      value={part.title}
      onChange={(event) => onChange({ ...part, title: event.currentTarget.value })}
    />
    {isWeighed && (
      <NumberField
        className={classes['weeks'] ?? ''}
        aria-label={`Weeks of part ${number}`}
        unit="weeks"
        {...PLANNED_WEEKS}
        value={part.weeks}
        onChange={(weeks) => onChange({ ...part, weeks: weeks ?? NaN })}
      />
    )}
    {onRemove !== null && (
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`Remove part ${number}`}
        onClick={onRemove}
      >
        <X size={16} aria-hidden />
      </ActionIcon>
    )}
  </div>
);
