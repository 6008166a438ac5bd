import { useState } from 'react';
import { LIMITS, PHASE_WEEKS } from '../../../shared/domain/limits';
import { isTitle } from '../../../shared/domain/title';
import { EscapableForm } from '../../ui/EscapableForm';
import { FormButtons } from '../../ui/FormButtons';
import { NumberField } from '../../ui/NumberField';
import { TextField } from '../../ui/TextField';
import classes from './Roadmap.module.css';

interface Props {
  readonly submit: string;
  readonly title: string;
  readonly weeks: number;
  /** Resolves to true once it is on disk, and the form then closes. */
  readonly onSubmit: (phase: {
    readonly title: string;
    readonly weeks: number;
  }) => Promise<boolean>;
  readonly onClose: () => void;
}

/** A phase's title and duration. */
export function PhaseForm({ submit, onSubmit, onClose, ...known }: Props) {
  const [title, setTitle] = useState(known.title);
  const [weeks, setWeeks] = useState(known.weeks);
  const isReady = isTitle(title) && !Number.isNaN(weeks);
  return (
    <EscapableForm
      className={classes['phaseForm']}
      onSubmit={async () => isReady && onSubmit({ title: title.trim(), weeks })}
      onClose={onClose}
    >
      <TextField
        className={classes['phaseTitle']}
        label="Phase"
        limit={LIMITS.title}
        autoFocus
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <NumberField
        className={classes['phaseWeeks'] ?? ''}
        label="Weeks"
        {...PHASE_WEEKS}
        value={weeks}
        onChange={(value) => setWeeks(value ?? NaN)}
      />
      <FormButtons submit={submit} isReady={isReady} onCancel={onClose} />
    </EscapableForm>
  );
}
