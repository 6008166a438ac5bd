import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { LIMITS } from '../../../../shared/domain/limits';
import { RESOURCE_KINDS } from '../../../../shared/domain/plan/pathway';
import { RATINGS, type Resource, RESOURCE_PROGRESS } from '../../../../shared/domain/plan/plan';
import { isTitle } from '../../../../shared/domain/title';
import { PROGRESS_NAMES, RESOURCE_KIND_NAMES } from '../../../../shared/words/resources';
import { EscapableForm } from '../../../ui/EscapableForm';
import { FormButtons } from '../../../ui/FormButtons';
import { TextArea, TextField } from '../../../ui/TextField';
import classes from './Resources.module.css';

/** The editable fields of a resource. */
export type ResourceEdit = Omit<Resource, 'id' | 'origin'>;

export const NEW_RESOURCE: ResourceEdit = {
  title: '',
  kind: 'book',
  by: null,
  url: null,
  progress: 'to-read',
  rating: null,
  note: '',
};

interface Props {
  readonly resource: ResourceEdit;
  readonly submit: string;
  /** Resolves to true once it is on disk, and the form then closes. */
  readonly onSubmit: (edit: ResourceEdit) => Promise<boolean>;
  readonly onDelete?: () => Promise<boolean>;
  readonly onClose: () => void;
}

export function ResourceForm({ resource, submit, onSubmit, onDelete, onClose }: Props) {
  const [edit, setEdit] = useState(resource);
  const change = (fields: Partial<ResourceEdit>): void => setEdit({ ...edit, ...fields });
  const isReady = isTitle(edit.title);
  const onFormSubmit = async (): Promise<boolean> =>
    isReady &&
    onSubmit({
      ...edit,
      title: edit.title.trim(),
      by: textOf(edit.by),
      url: addressOf(edit.url),
    });
  return (
    <EscapableForm className={classes['form']} onSubmit={onFormSubmit} onClose={onClose}>
      <WhatFields edit={edit} onChange={change} />
      <HowFields edit={edit} onChange={change} />
      <div className={classes['buttons']}>
        <FormButtons submit={submit} isReady={isReady} size="compact-md" onCancel={onClose} />
        {onDelete && (
          <Button variant="subtle" color="gray" size="compact-md" onClick={() => void onDelete()}>
            Delete
          </Button>
        )}
      </div>
    </EscapableForm>
  );
}

const textOf = (text: string | null): string | null => text?.trim() || null;

/** The scheme is optional. */
const addressOf = (text: string | null): string | null => {
  const address = textOf(text);
  return address === null || /^[a-z]+:/i.test(address) ? address : `https://${address}`;
};

interface FieldsProps {
  readonly edit: ResourceEdit;
  readonly onChange: (fields: Partial<ResourceEdit>) => void;
}

const WhatFields = ({ edit, onChange }: FieldsProps) => (
  <>
    <TextField
      label="Title"
      limit={LIMITS.title}
      autoFocus
      value={edit.title}
      onChange={(event) => onChange({ title: event.currentTarget.value })}
    />
    <NativeSelect
      label="Kind"
      value={edit.kind}
      data={RESOURCE_KINDS.map((value) => ({ value, label: RESOURCE_KIND_NAMES[value] }))}
      onChange={(event) => {
        const kind = RESOURCE_KINDS.find((each) => each === event.currentTarget.value);
        if (kind !== undefined) onChange({ kind });
      }}
    />
    <TextField
      label="By"
      limit={LIMITS.linkTitle}
      value={edit.by ?? ''}
      onChange={(event) => onChange({ by: event.currentTarget.value })}
    />
    <TextField
      label="Address"
      limit={LIMITS.url}
      value={edit.url ?? ''}
      onChange={(event) => onChange({ url: event.currentTarget.value })}
    />
  </>
);

const HowFields = ({ edit, onChange }: FieldsProps) => (
  <>
    <NativeSelect
      label="Progress"
      value={edit.progress}
      data={RESOURCE_PROGRESS.map((value) => ({ value, label: PROGRESS_NAMES[value] }))}
      onChange={(event) => {
        const progress = RESOURCE_PROGRESS.find((each) => each === event.currentTarget.value);
        if (progress !== undefined) onChange({ progress });
      }}
    />
    <NativeSelect
      label="Rating"
      value={edit.rating ?? ''}
      data={[
        { value: '', label: 'None' },
        ...RATINGS.map((value) => ({ value: String(value), label: `${value} of 5` })),
      ]}
      onChange={(event) =>
        onChange({
          rating: RATINGS.find((each) => String(each) === event.currentTarget.value) ?? null,
        })
      }
    />
    <TextArea
      label="Note"
      limit={LIMITS.resourceNote}
      autosize
      value={edit.note}
      onChange={(event) => onChange({ note: event.currentTarget.value })}
    />
  </>
);
