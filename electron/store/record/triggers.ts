import type { Database } from 'better-sqlite3';
import { columnsOf, groupsOf, specOf, TABLE_NAMES } from './registry';
import type { TableName } from './rows';

type Version = 'old' | 'new';

const quoted = (column: string): string => `"${column}"`;

/**
 * Creates the triggers that record each change during a write, so that no command can forget to. They are temporary:
 * recreated from the registry whenever the store is opened.
 */
export function createRecordingTriggers(db: Database): void {
  db.exec('CREATE TEMP TABLE recording (step_id TEXT NOT NULL)');
  for (const name of TABLE_NAMES) db.exec(triggersOf(name));
}

function triggersOf(name: TableName): string {
  const row = (version: Version): string => {
    const pairs = columnsOf(name).map((column) => `'${column}', ${version}.${quoted(column)}`);
    return `json_object(${pairs.join(', ')})`;
  };
  return [
    triggerOf(name, 'insert', 'new', 'NULL', row('new')),
    triggerOf(name, 'update', 'new', changedColumns(name, 'old'), changedColumns(name, 'new')),
    triggerOf(name, 'delete', 'old', row('old'), 'NULL'),
  ].join('\n');
}

function triggerOf(
  name: TableName,
  op: string,
  version: Version,
  before: string,
  after: string,
): string {
  const { key, plan } = specOf(name);
  const planId = plan === null ? 'NULL' : `${version}.${quoted(plan)}`;
  const condition = op === 'update' ? `WHEN ${groupsOf(name).map(isChanged).join(' OR ')}` : '';
  return `
    CREATE TEMP TRIGGER record_${op}_${name} AFTER ${op} ON main.${quoted(name)} ${condition}
    BEGIN
      INSERT INTO change (step_id, plan_id, table_name, row_id, op, old, new)
      SELECT step_id, ${planId}, '${name}', ${version}.${quoted(key)}, '${op}', ${before}, ${after}
      FROM recording;
    END;`;
}

/** For an update, only what changed; columns of a group are recorded together. */
function changedColumns(name: TableName, version: Version): string {
  const lines = groupsOf(name).flatMap((columns) =>
    columns.map(
      (column) =>
        `SELECT '${column}' AS name, ${version}.${quoted(column)} AS value WHERE ${isChanged(columns)}`,
    ),
  );
  return `(SELECT json_group_object(name, value) FROM (${lines.join(' UNION ALL ')}))`;
}

const isChanged = (columns: readonly string[]): string =>
  `(${columns.map((column) => `old.${quoted(column)} IS NOT new.${quoted(column)}`).join(' OR ')})`;
