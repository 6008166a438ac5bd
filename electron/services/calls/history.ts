import type { Handlers } from '../../../shared/contract/handlers';
import type { ActivityEntry } from '../../../shared/domain/history/activity';
import { LOG_GROUPS, LOG_KINDS, type LogLine } from '../../../shared/domain/history/history';
import type { StepLine } from '../../store/nouns/log';
import type { Store } from '../../store/store';
import { createOverview } from './history-overview';

type HistoryHandlers = Pick<Handlers, 'history.overview' | 'history.log'>;

export function createHistoryHandlers(store: Store): HistoryHandlers {
  const overview = createOverview(store);

  return {
    'history.overview': ({ first, last }, scope) => overview({ first, last }, scope),

    'history.log': ({ planId, before = null, groups, phaseId, text, limit }) => {
      const asked = groups.length === 0 ? LOG_GROUPS : groups;
      const kinds = new Set(asked.flatMap((group) => LOG_KINDS[group]));
      const found = store.search.rowsOf('activity', text);
      const undone = store.log.undoneSteps();
      const isMeant = ({ stepId, entry }: StepLine): boolean =>
        !undone.has(stepId) && tellsOf(entry, kinds);
      const query = { planId, kinds: [...kinds, ...COLLECTING], before, found, phaseId };
      const lines: LogLine[] = [];
      for (const line of store.log.newestFirst(query)) {
        if (!isMeant(line)) continue;
        if (lines.length === limit) return { lines, hasMore: true };
        const { stepId: _, ...own } = line;
        lines.push(own);
      }
      return { lines, hasMore: false };
    },
  };
}

/** Entry kinds that combine several changes. */
const COLLECTING = ['plan.replanned'] as const;

const tellsOf = (entry: ActivityEntry, kinds: ReadonlySet<ActivityEntry['kind']>): boolean =>
  kinds.has(entry.kind) ||
  (entry.kind === 'plan.replanned' && entry.parts.some(({ kind }) => kinds.has(kind)));
