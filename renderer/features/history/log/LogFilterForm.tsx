import { Chip, NativeSelect } from '@mantine/core';
import { Search } from 'lucide-react';
import type { RefObject } from 'react';
import { LOG_GROUPS, type LogGroup } from '../../../../shared/domain/history/history';
import { LIMITS } from '../../../../shared/domain/limits';
import { useSnapshot } from '../../../state/journey';
import { GROUP_NAMES, type LogFilter } from './log-filter';
import { TextField } from '../../../ui/TextField';
import classes from './Log.module.css';

interface Props {
  readonly filter: LogFilter;
  readonly onChange: (filter: LogFilter) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}

/** Filters by words, phase and kind. With no kind chosen, all are shown. */
export function LogFilterForm({ filter, onChange, searchRef }: Props) {
  const { phases } = useSnapshot();
  return (
    <search className={classes['filter']}>
      <TextField
        ref={searchRef}
        className={classes['search']}
        type="search"
        label="Search the log"
        leftSection={<Search size={16} aria-hidden />}
        limit={LIMITS.title}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
      />
      <NativeSelect
        className={classes['phase']}
        label="Phase"
        value={filter.phaseId ?? ''}
        onChange={(event) => onChange({ ...filter, phaseId: event.currentTarget.value || null })}
        data={[
          { value: '', label: 'All phases' },
          ...phases.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <Groups groups={filter.groups} onChange={(groups) => onChange({ ...filter, groups })} />
    </search>
  );
}

interface GroupsProps {
  readonly groups: LogFilter['groups'];
  readonly onChange: (groups: LogGroup[]) => void;
}

const Groups = ({ groups, onChange }: GroupsProps) => (
  <div role="group" aria-label="Kinds of entries" className={classes['groups']}>
    <Chip.Group<true>
      multiple
      value={[...groups]}
      onChange={(chosen) => onChange(chosen as LogGroup[])}
    >
      {LOG_GROUPS.map((group) => (
        <Chip
          key={group}
          value={group}
          size="sm"
          variant="outline"
          classNames={{ label: classes['group'] ?? '' }}
        >
          {GROUP_NAMES[group]}
        </Chip>
      ))}
    </Chip.Group>
  </div>
);
