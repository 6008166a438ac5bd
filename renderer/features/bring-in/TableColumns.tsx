import { NativeSelect } from '@mantine/core';
import {
  type Columns,
  type Table,
  TABLE_FIELDS,
  type TableField,
} from '../../../shared/imports/table';
import textClasses from '../../ui/text.module.css';
import classes from './BringIn.module.css';

const FIELD_NAMES: Readonly<Record<TableField, string>> = {
  title: 'Task title',
  phase: 'Phase',
  done: 'Done or not',
  doneOn: 'Done on',
  weeks: 'Weeks',
  note: 'Note',
};

interface Props {
  readonly table: Table;
  readonly columns: Columns;
  readonly onColumns: (columns: Columns) => void;
}

/** A choice for each column of a table; choosing a field for one column takes it from the others. */
export function TableColumns({ table, columns, onColumns }: Props) {
  const choose = (index: number, value: string): void => {
    const field = TABLE_FIELDS.find((each) => each === value) ?? null;
    onColumns(
      table.header.map((_, at) => {
        if (at === index) return field;
        return columns[at] === field ? null : (columns[at] ?? null);
      }),
    );
  };
  return (
    <fieldset className={classes['columns']}>
      <legend>What the columns contain</legend>
      {!columns.includes('title') && (
        <p role="status" className={textClasses['quiet']}>
          Choose the column with the task titles.
        </p>
      )}
      <div className={classes['fields']}>
        {table.header.map((name, index) => (
          <NativeSelect
            key={`${index + 1} ${name}`}
            label={name === '' ? `Column ${index + 1}` : name}
            description={sampleOf(table, index)}
            value={columns[index] ?? ''}
            data={[
              { value: '', label: 'Leave out' },
              ...TABLE_FIELDS.map((value) => ({ value, label: FIELD_NAMES[value] })),
            ]}
            onChange={(event) => choose(index, event.currentTarget.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

const SAMPLE_LENGTH = 40;

/** The first value in the column. */
function sampleOf({ rows }: Table, index: number): string {
  const text = rows.map((row) => (row[index] ?? '').trim()).find((cell) => cell !== '') ?? '';
  return text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH)}…` : text || 'empty';
}
