import type { LogGroup } from '../../../../shared/domain/history/history';
import type { Id } from '../../../../shared/domain/id';

/** The filters of the log. */
export interface LogFilter {
  /** Empty for all. */
  readonly groups: readonly LogGroup[];
  readonly phaseId: Id | null;
  /** As typed. */
  readonly text: string;
}

export const NO_FILTER: LogFilter = { groups: [], phaseId: null, text: '' };

export const isFiltered = ({ groups, phaseId, text }: LogFilter): boolean =>
  groups.length > 0 || phaseId !== null || text.trim() !== '';

export const GROUP_NAMES: Readonly<Record<LogGroup, string>> = {
  done: 'Done',
  dropped: 'Dropped',
  notes: 'Notes and links',
  weeks: 'Weeks',
  time: 'Time',
  plan: 'Plan',
};
