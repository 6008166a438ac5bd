import type { Handlers } from '../../../shared/contract/handlers';
import { FIND_KINDS, type FindKind, type Hit } from '../../../shared/domain/find';
import { excerptOf } from '../../../shared/domain/found-words';
import { searchWords } from '../../../shared/domain/search';
import type { FoundRow, SearchedTable } from '../../store/nouns/search';
import type { Store } from '../../store/store';

const TABLES: Readonly<Record<FindKind, readonly SearchedTable[]>> = {
  task: ['task'],
  note: ['note'],
  checklist: ['check_item'],
  link: ['evidence'],
  resource: ['resource'],
  skill: ['skill', 'skill_level'],
  review: ['review'],
  plan: ['plan', 'phase'],
  pause: ['pause'],
  history: ['activity'],
};

export const createFindHandlers = ({ search }: Store): Pick<Handlers, 'search.find'> => ({
  'search.find': ({ kinds, ...asked }) => {
    const wanted = kinds.length === 0 ? FIND_KINDS : kinds;
    const query = { ...asked, tables: wanted.flatMap((kind) => TABLES[kind]) };
    const words = searchWords(asked.text);
    const found = search.count(query);
    const counts = FIND_KINDS.map(
      (kind) => [kind, TABLES[kind].reduce((sum, table) => sum + (found[table] ?? 0), 0)] as const,
    );
    return {
      hits: search.find(query).map((row) => toHit(row, words)),
      counts: Object.fromEntries(counts.filter(([, count]) => count > 0)),
    };
  },
});

function toHit(row: FoundRow, words: readonly string[]): Hit {
  const kind = FIND_KINDS.find((each) => TABLES[each].includes(row.table_name)) ?? 'task';
  return {
    kind,
    id: `${row.table_name}:${row.row_id}`,
    planId: row.plan_id,
    taskId: row.task_title === null ? null : row.task_id,
    taskTitle: row.task_title,
    taskStatus: row.task_status,
    day: row.day,
    excerpt: excerptOf(row.body, words),
  };
}
