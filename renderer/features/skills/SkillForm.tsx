import { useState } from 'react';
import { LIMITS, PHASE_WEEKS } from '../../../shared/domain/limits';
import type { Skill, SkillKind } from '../../../shared/domain/plan/skill';
import { isTitle } from '../../../shared/domain/title';
import { PriorityField } from '../../parts/fields/PriorityField';
import { EscapableForm } from '../../ui/EscapableForm';
import { FormButtons } from '../../ui/FormButtons';
import { NumberField } from '../../ui/NumberField';
import { TextArea, TextField } from '../../ui/TextField';
import classes from './Skills.module.css';

/** The editable fields of a skill. */
export type SkillEdit = Pick<Skill, 'title' | 'about' | 'priority' | 'weeks'>;

export const NEW_SKILL: SkillEdit = { title: '', about: '', priority: null, weeks: 0 };

interface Props {
  readonly kind: SkillKind;
  readonly skill: SkillEdit;
  readonly submit: string;
  /** Resolves to true once it is on disk, and the form then closes. */
  readonly onSubmit: (edit: SkillEdit) => Promise<boolean>;
  readonly onClose: () => void;
}

export function SkillForm({ kind, skill, submit, onSubmit, onClose }: Props) {
  const [edit, setEdit] = useState(skill);
  const change = (fields: Partial<SkillEdit>): void => setEdit({ ...edit, ...fields });
  const isReady = isTitle(edit.title) && !Number.isNaN(edit.weeks);
  const onFormSubmit = async (): Promise<boolean> =>
    isReady && onSubmit({ ...edit, title: edit.title.trim(), about: edit.about.trim() });
  return (
    <EscapableForm className={classes['form']} onSubmit={onFormSubmit} onClose={onClose}>
      <TextField
        label="Skill"
        limit={LIMITS.title}
        autoFocus
        value={edit.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      {kind === 'to-learn' && <LearningFields edit={edit} onChange={change} />}
      <TextArea
        label={kind === 'to-learn' ? 'How you learn it' : 'Why it carries over'}
        limit={LIMITS.skillText}
        autosize
        value={edit.about}
        onChange={(event) => change({ about: event.currentTarget.value })}
      />
      <div className={classes['buttons']}>
        <FormButtons submit={submit} isReady={isReady} size="compact-md" onCancel={onClose} />
      </div>
    </EscapableForm>
  );
}

interface FieldsProps {
  readonly edit: SkillEdit;
  readonly onChange: (fields: Partial<SkillEdit>) => void;
}

const LearningFields = ({ edit, onChange }: FieldsProps) => (
  <div className={classes['row']}>
    <PriorityField priority={edit.priority} onChange={(priority) => onChange({ priority })} />
    <NumberField
      label="Weeks"
      min={0}
      max={PHASE_WEEKS.max}
      value={edit.weeks}
      onChange={(weeks) => onChange({ weeks: weeks ?? NaN })}
    />
  </div>
);
