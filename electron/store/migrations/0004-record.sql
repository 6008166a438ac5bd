-- The record of what changed: rows instead of statements, kept for good. Order keys instead of positions, the plan's id
-- in every row of a plan, ids that follow from what a row is about, guides and notes in tables of their own.
-- order_key, hours_id, review_id, device_id and carried_entry are functions that 0004-record.ts brings along.

CREATE TABLE plan_0004 (
  id             TEXT PRIMARY KEY,
  title          TEXT NOT NULL,
  start_day      TEXT NOT NULL CHECK (start_day GLOB '????-??-??'),
  hours_per_week REAL NOT NULL CHECK (hours_per_week > 0),
  -- The day by which the person wants to arrive; null: the end of the guide's window.
  target_day     TEXT CHECK (target_day GLOB '????-??-??'),
  from_role      TEXT NOT NULL,
  to_role        TEXT NOT NULL,
  min_months     REAL NOT NULL CHECK (min_months > 0),
  max_months     REAL NOT NULL CHECK (max_months >= min_months),
  guide_weeks    REAL NOT NULL CHECK (guide_weeks > 0),
  skill_weeks    REAL NOT NULL CHECK (skill_weeks >= 0)
) STRICT;

INSERT INTO plan_0004
SELECT id, title, start_day, hours_per_week, target_day, guide ->> 'fromRole', guide ->> 'toRole',
  guide ->> '$.window.minMonths', guide ->> '$.window.maxMonths',
  (SELECT sum(value ->> 'weeks') FROM json_each(guide, '$.phases')),
  (SELECT coalesce(sum(value ->> 'weeks'), 0.0) FROM json_each(guide, '$.skillsToLearn'))
FROM plan;

-- The guide that a plan was started from, as it was then: long, and read where it is shown.
CREATE TABLE guide (
  plan_id TEXT PRIMARY KEY REFERENCES plan (id),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

INSERT INTO guide SELECT id, guide FROM plan;
DROP TABLE plan;
ALTER TABLE plan_0004 RENAME TO plan;

CREATE TABLE hours_change_0004 (
  id             TEXT PRIMARY KEY,
  plan_id        TEXT NOT NULL REFERENCES plan (id),
  from_day       TEXT NOT NULL CHECK (from_day GLOB '????-??-??'),
  hours_per_week REAL NOT NULL CHECK (hours_per_week > 0),
  UNIQUE (plan_id, from_day)
) STRICT;

INSERT INTO hours_change_0004
SELECT hours_id(plan_id, from_day), plan_id, from_day, hours_per_week FROM hours_change;
DROP TABLE hours_change;
ALTER TABLE hours_change_0004 RENAME TO hours_change;

CREATE TABLE phase_0004 (
  id        TEXT PRIMARY KEY,
  plan_id   TEXT NOT NULL REFERENCES plan (id),
  origin    TEXT NOT NULL,
  order_key TEXT NOT NULL,
  title     TEXT NOT NULL,
  weeks     REAL NOT NULL CHECK (weeks > 0)
) STRICT;

INSERT INTO phase_0004 SELECT id, plan_id, origin, order_key(position), title, weeks FROM phase;

CREATE TABLE resource_0004 (
  id        TEXT PRIMARY KEY,
  plan_id   TEXT NOT NULL REFERENCES plan (id),
  phase_id  TEXT NOT NULL REFERENCES phase (id),
  origin    TEXT NOT NULL,
  order_key TEXT NOT NULL,
  title     TEXT NOT NULL,
  kind      TEXT NOT NULL,
  by        TEXT,
  url       TEXT
) STRICT;

INSERT INTO resource_0004
SELECT resource.id, plan_id, phase_id, resource.origin, order_key(resource.position), resource.title,
  kind, by, url
FROM resource JOIN phase ON phase.id = phase_id;

CREATE TABLE task_0004 (
  id            TEXT PRIMARY KEY,
  plan_id       TEXT NOT NULL REFERENCES plan (id),
  -- In a phase, on one of the action plan's lists, or with neither: a goal of one's own.
  phase_id      TEXT REFERENCES phase (id),
  horizon       TEXT CHECK (horizon IN ('this-week', 'this-month', 'next-90-days')),
  origin        TEXT NOT NULL,
  order_key     TEXT NOT NULL,
  title         TEXT NOT NULL,
  planned_weeks REAL NOT NULL CHECK (planned_weeks >= 0),
  status        TEXT NOT NULL DEFAULT 'to-do' CHECK (status IN ('to-do', 'in-progress', 'done', 'dropped')),
  state_day     TEXT CHECK (state_day GLOB '????-??-??'),
  drop_reason   TEXT,
  CHECK (phase_id IS NULL OR horizon IS NULL),
  CHECK ((state_day IS NOT NULL) = (status IN ('done', 'dropped'))),
  CHECK ((drop_reason IS NOT NULL) = (status = 'dropped'))
) STRICT;

INSERT INTO task_0004
SELECT id, plan_id, phase_id, horizon, origin, order_key(position), title, planned_weeks, status,
  state_day, drop_reason
FROM task;

-- What the person wrote on a task; no row where they wrote nothing.
CREATE TABLE note (
  task_id TEXT PRIMARY KEY REFERENCES task (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  text    TEXT NOT NULL CHECK (text <> '')
) STRICT;

INSERT INTO note SELECT id, plan_id, note FROM task WHERE note <> '';

CREATE TABLE evidence_0004 (
  id        TEXT PRIMARY KEY,
  plan_id   TEXT NOT NULL REFERENCES plan (id),
  task_id   TEXT NOT NULL REFERENCES task (id),
  order_key TEXT NOT NULL,
  url       TEXT NOT NULL,
  title     TEXT NOT NULL
) STRICT;

INSERT INTO evidence_0004
SELECT evidence.id, plan_id, task_id, order_key(evidence.position), url, evidence.title
FROM evidence JOIN task ON task.id = task_id;

CREATE TABLE goal_0004 (
  id        TEXT PRIMARY KEY,
  plan_id   TEXT NOT NULL REFERENCES plan (id),
  task_id   TEXT NOT NULL REFERENCES task (id),
  week      TEXT NOT NULL CHECK (week GLOB '????-??-??'),
  end_week  TEXT CHECK (end_week GLOB '????-??-??'),
  ending    TEXT CHECK (ending IN ('taken-out', 'planned-anew')),
  minutes   INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 10080),
  measure   TEXT NOT NULL CHECK (measure IN ('done', 'hours')),
  order_key TEXT NOT NULL,
  CHECK ((end_week IS NULL) = (ending IS NULL)),
  CHECK (end_week >= week)
) STRICT;

INSERT INTO goal_0004
SELECT id, plan_id, task_id, week, end_week, ending, minutes, measure, order_key(position) FROM goal;

CREATE TABLE time_entry_0004 (
  id      TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id),
  task_id TEXT NOT NULL REFERENCES task (id),
  day     TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  source  TEXT NOT NULL CHECK (source IN ('hand', 'timer'))
) STRICT;

INSERT INTO time_entry_0004
SELECT time_entry.id, plan_id, task_id, day, minutes, source
FROM time_entry JOIN task ON task.id = task_id;

-- At most one row: the clock that runs.
CREATE TABLE timer_0004 (
  id             TEXT PRIMARY KEY CHECK (id = 'timer'),
  plan_id        TEXT NOT NULL REFERENCES plan (id),
  task_id        TEXT NOT NULL REFERENCES task (id),
  utc_ms         INTEGER NOT NULL,
  zone           TEXT NOT NULL,
  offset_minutes INTEGER NOT NULL
) STRICT;

INSERT INTO timer_0004
SELECT timer.id, plan_id, task_id, utc_ms, zone, offset_minutes FROM timer JOIN task ON task.id = task_id;

DROP TABLE timer;
DROP TABLE time_entry;
DROP TABLE goal;
DROP TABLE evidence;
DROP TABLE task;
DROP TABLE resource;
DROP TABLE phase;
ALTER TABLE phase_0004 RENAME TO phase;
ALTER TABLE resource_0004 RENAME TO resource;
ALTER TABLE task_0004 RENAME TO task;
ALTER TABLE evidence_0004 RENAME TO evidence;
ALTER TABLE goal_0004 RENAME TO goal;
ALTER TABLE time_entry_0004 RENAME TO time_entry;
ALTER TABLE timer_0004 RENAME TO timer;

INSERT INTO setting SELECT 'currentPlanId', json_quote(id) FROM plan ORDER BY id LIMIT 1;

UPDATE review SET id = review_id(plan_id, week);

CREATE INDEX phase_by_plan ON phase (plan_id, order_key);
CREATE INDEX resource_by_plan ON resource (plan_id, order_key);
CREATE INDEX resource_by_phase ON resource (phase_id);
CREATE INDEX task_by_plan ON task (plan_id, order_key);
CREATE INDEX task_by_phase ON task (phase_id);
CREATE INDEX note_by_plan ON note (plan_id);
CREATE INDEX evidence_by_plan ON evidence (plan_id, order_key);
CREATE INDEX evidence_by_task ON evidence (task_id, order_key);
CREATE INDEX goal_by_plan ON goal (plan_id, order_key);
CREATE INDEX goal_by_task ON goal (task_id);
CREATE INDEX time_entry_by_plan ON time_entry (plan_id, day);
CREATE INDEX time_entry_by_task ON time_entry (task_id, minutes);
CREATE INDEX timer_by_plan ON timer (plan_id);
CREATE INDEX timer_by_task ON timer (task_id);

CREATE INDEX activity_by_step_0003 ON activity (step_id);

-- The history: rows are only ever added. A write leaves one for what it did and one for each of its side effects.
CREATE TABLE activity_0004 (
  seq            INTEGER PRIMARY KEY AUTOINCREMENT,
  id             TEXT NOT NULL UNIQUE,
  step_id        TEXT NOT NULL,
  -- Null where it concerns no plan. Not a reference: the history outlives what it tells of.
  plan_id        TEXT,
  device         TEXT NOT NULL,
  lamport        INTEGER NOT NULL,
  by             TEXT NOT NULL CHECK (by IN ('hand', 'import', 'assistant')),
  utc_ms         INTEGER NOT NULL,
  zone           TEXT NOT NULL,
  offset_minutes INTEGER NOT NULL,
  local_day      TEXT NOT NULL CHECK (local_day GLOB '????-??-??'),
  kind           TEXT NOT NULL,
  data           TEXT NOT NULL CHECK (json_valid(data))
) STRICT;

INSERT INTO activity_0004
SELECT seq, id, step_id,
  CASE kind WHEN 'settings.changed' THEN NULL ELSE
    (SELECT payload ->> 'planId' FROM activity AS started
     WHERE started.kind = 'plan.started' AND started.seq <= activity.seq ORDER BY started.seq DESC LIMIT 1)
  END,
  device_id(), seq, 'hand', utc_ms, zone, offset_minutes, local_day, kind,
  carried_entry(payload, (SELECT payload FROM activity AS done
    WHERE done.step_id = activity.payload ->> 'stepId' ORDER BY done.seq LIMIT 1))
FROM activity ORDER BY seq;
DROP TABLE activity;
ALTER TABLE activity_0004 RENAME TO activity;

CREATE INDEX activity_by_kind ON activity (kind, seq);
CREATE INDEX activity_by_step ON activity (step_id, seq);
CREATE INDEX activity_by_lamport ON activity (lamport);

CREATE TRIGGER activity_is_never_changed BEFORE UPDATE ON activity
BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;

CREATE TRIGGER activity_is_never_deleted BEFORE DELETE ON activity
BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;

-- What happened to which row, under the write that did it. `old` and `new` are columns by name: of a row that came or
-- went all of them, of an update those that changed.
CREATE TABLE change (
  seq        INTEGER PRIMARY KEY AUTOINCREMENT,
  step_id    TEXT NOT NULL,
  plan_id    TEXT,
  table_name TEXT NOT NULL,
  row_id     TEXT NOT NULL,
  op         TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  old        TEXT CHECK (json_valid(old)),
  new        TEXT CHECK (json_valid(new)),
  CHECK ((old IS NULL) = (op = 'insert')),
  CHECK ((new IS NULL) = (op = 'delete'))
) STRICT;

CREATE INDEX change_by_step ON change (step_id, seq);
CREATE INDEX change_by_plan ON change (plan_id, table_name, seq);

CREATE TRIGGER change_is_never_changed BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'the record is only ever added to'); END;

CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'the record is only ever added to'); END;

-- The writes that can be undone, the newest last; `undone` ones wait for redo and go when a new write is made.
-- `last_write` made the changes that are to be reversed next: the step itself, its last undo or its last redo.
CREATE TABLE step (
  seq        INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  last_write TEXT NOT NULL,
  undone     INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;

-- What was answered to commands, by the id that their caller gave them.
CREATE TABLE command (
  seq   INTEGER PRIMARY KEY AUTOINCREMENT,
  id    TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

DROP TABLE undo_statement;
DROP TABLE undo_step;
