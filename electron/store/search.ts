import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/domain/calendar/day';
import type { Id } from '../../shared/domain/plan/task';

/** The tables whose words can be found. */
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

/** What is looked for: the words, in any order, each by its beginning; and what it is narrowed to. */
export interface SearchQuery {
  readonly text: string;
  readonly tables: readonly SearchedTable[];
  /** Null: of every plan. */
  readonly planId: Id | null;
  readonly phaseId: Id | null;
  /** Of the task that a place hangs on; null: whatever it is, and where there is none. */
  readonly isOpen: boolean | null;
  readonly first: Day | null;
  readonly last: Day | null;
  readonly limit: number;
}

/** A place in the person's words that was found. */
export interface FoundRow {
  readonly table_name: SearchedTable;
  readonly row_id: string;
  readonly plan_id: Id | null;
  readonly task_id: Id | null;
  readonly day: Day | null;
  /** Its texts, each a line. */
  readonly body: string;
  /** Of the task that it hangs on. */
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

/** Tables that only some filters ask are joined only for those: most rows that match are never shown. */
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

/** Finds the person's own words, by an index that the schema itself keeps in step. */
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
    /** The best first, what was done behind what is there; none where no word is looked for. */
    find(query: SearchQuery): FoundRow[] {
      const bound = bind(query, query.tables);
      if (bound === null) return [];
      const select = db.prepare<Bound, number>(
        `SELECT place.id ${fromOf(query)} ORDER BY place.table_name = 'activity', rank LIMIT @limit`,
      );
      const ids = select.pluck().all(bound);
      return ids.flatMap((id) => show.get(id) ?? []);
    },

    /** The rows of a table in which every word stands, by their ids; null where no word is looked for. */
    rowsOf(table: SearchedTable, text: string): ReadonlySet<string> | null {
      const match = matchOf(text);
      return match === null ? null : new Set(selectRows.all({ match, table }));
    },

    /** How many there are of each table, whatever tables the query is narrowed to. */
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
 * Every word in quotes: what is typed is never taken for an operator, and is taken apart by the index's own rules. Null
 * where nothing is looked for; what has no letter or number finds nothing.
 */
function matchOf(text: string): string | null {
  const words = text.replaceAll(/["\0]/g, ' ').split(/\s+/).filter(Boolean);
  if (words.length > 0) return words.map((word) => `"${word}"*`).join(' ');
  return text.trim() === '' ? null : '""';
}
