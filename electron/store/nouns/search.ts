import type { Database } from 'better-sqlite3';
import type { Day } from '../../../shared/domain/calendar/day';
import type { Id } from '../../../shared/domain/id';

/** The tables that can be searched. */
export const SEARCHED_TABLES = [
  'plan',
  'phase',
  'task',
  'check_item',
  'note',
  'evidence',
  'resource',
  'skill',
  'skill_level',
  'pause',
  'review',
  'activity',
] as const;
export type SearchedTable = (typeof SEARCHED_TABLES)[number];

/** A query: prefixes of words in any order, and filters. */
export interface SearchQuery {
  readonly text: string;
  readonly tables: readonly SearchedTable[];
  /** Null for every plan. */
  readonly planId: Id | null;
  readonly phaseId: Id | null;
  /** Whether the match's task is open; null for any, including matches without a task. */
  readonly isOpen: boolean | null;
  readonly first: Day | null;
  readonly last: Day | null;
  readonly limit: number;
}

/** A match in the person's words. */
export interface FoundRow {
  readonly table_name: SearchedTable;
  readonly row_id: string;
  readonly plan_id: Id | null;
  readonly task_id: Id | null;
  readonly day: Day | null;
  /** Its texts, one a line. */
  readonly body: string;
  /** Title of the task it belongs to. */
  readonly task_title: string | null;
  readonly task_status: string | null;
}

interface Bound {
  readonly match: string;
  readonly tables: string;
  readonly planId: Id | null;
  readonly phaseId: Id | null;
  readonly isOpen: 0 | 1 | null;
  readonly first: Day | null;
  readonly last: Day | null;
  readonly limit: number;
}

/** Joins a table only if a filter needs it: most matching rows are never shown. */
function fromOf({ phaseId, isOpen, first, last }: SearchQuery): string {
  const needsTask = phaseId !== null || isOpen !== null || first !== null || last !== null;
  const joins = needsTask ? 'LEFT JOIN task ON task.id = place.task_id' : '';
  const resource = `(SELECT phase_id FROM resource WHERE place.table_name = 'resource' AND id = place.row_id)`;
  return `
    FROM search JOIN search_text AS place ON place.id = search.rowid ${joins}
    WHERE search MATCH @match
      AND place.table_name IN (SELECT value FROM json_each(@tables))
      AND (@planId IS NULL OR place.plan_id IS NULL OR place.plan_id = @planId)
      ${phaseId === null ? '' : `AND coalesce(task.phase_id, ${resource}, place.row_id) = @phaseId`}
      ${isOpen === null ? '' : `AND (task.status IN ('to-do', 'in-progress')) = @isOpen`}
      ${first === null ? '' : 'AND coalesce(place.day, task.state_day) >= @first'}
      ${last === null ? '' : 'AND coalesce(place.day, task.state_day) <= @last'}`;
}

/** Searches the person's words through an index that schema triggers keep in sync. */
export function createSearchStore(db: Database) {
  const show = db.prepare<[number], FoundRow>(`
    SELECT place.table_name, place.row_id, place.plan_id, place.task_id, place.day, place.body,
      task.title AS task_title, task.status AS task_status
    FROM search_text AS place LEFT JOIN task ON task.id = place.task_id WHERE place.id = ?`);

  const selectRows = db
    .prepare<{ match: string; table: string }, string>(
      `SELECT place.row_id FROM search JOIN search_text AS place ON place.id = search.rowid
       WHERE search MATCH @match AND place.table_name = @table`,
    )
    .pluck();

  return {
    /** Best match first, with history behind present rows; empty if the query has no words. */
    find(query: SearchQuery): FoundRow[] {
      const bound = bind(query, query.tables);
      if (bound === null) return [];
      const select = db.prepare<Bound, number>(
        `SELECT place.id ${fromOf(query)} ORDER BY place.table_name = 'activity', rank LIMIT @limit`,
      );
      const ids = select.pluck().all(bound);
      return ids.flatMap((id) => show.get(id) ?? []);
    },

    /** Ids of the table's rows that contain every word; null if the query has no words. */
    rowsOf(table: SearchedTable, text: string): ReadonlySet<string> | null {
      const match = matchOf(text);
      return match === null ? null : new Set(selectRows.all({ match, table }));
    },

    /** Number of matches by table, ignoring the query's table filter. */
    count(query: SearchQuery): Partial<Record<SearchedTable, number>> {
      const bound = bind(query, SEARCHED_TABLES);
      if (bound === null) return {};
      const count = db.prepare<Bound, [SearchedTable, number]>(
        `SELECT place.table_name, count(*) ${fromOf(query)} GROUP BY place.table_name`,
      );
      return Object.fromEntries(count.raw().all(bound));
    },
  };
}

function bind(query: SearchQuery, tables: readonly SearchedTable[]): Bound | null {
  const match = matchOf(query.text);
  if (match === null) return null;
  const { planId, phaseId, first, last, limit } = query;
  const isOpen = query.isOpen === null ? null : query.isOpen ? 1 : 0;
  return { match, tables: JSON.stringify(tables), planId, phaseId, isOpen, first, last, limit };
}

/**
 * Quotes every word, so that input is never parsed as an operator and is tokenized like the index. Null if there are no
 * words; a query without letters or digits matches nothing.
 */
function matchOf(text: string): string | null {
  const words = text.replaceAll(/["\0]/g, ' ').split(/\s+/).filter(Boolean);
  if (words.length > 0) return words.map((word) => `"${word}"*`).join(' ');
  return text.trim() === '' ? null : '""';
}
