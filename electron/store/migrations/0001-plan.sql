CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE plan (
  id             TEXT PRIMARY KEY,
  title          TEXT NOT NULL,
  start_day      TEXT NOT NULL CHECK (start_day GLOB '????-??-??'),
  hours_per_week REAL NOT NULL CHECK (hours_per_week > 0),
  guide          TEXT NOT NULL CHECK (json_valid(guide))
) STRICT;

CREATE TABLE phase (
  id       TEXT PRIMARY KEY,
  plan_id  TEXT NOT NULL REFERENCES plan (id),
  origin   TEXT NOT NULL,
  position INTEGER NOT NULL,
  title    TEXT NOT NULL,
  weeks    REAL NOT NULL CHECK (weeks > 0)
) STRICT;

CREATE INDEX phase_by_plan ON phase (plan_id, position);

CREATE TABLE resource (
  id       TEXT PRIMARY KEY,
  phase_id TEXT NOT NULL REFERENCES phase (id),
  origin   TEXT NOT NULL,
  position INTEGER NOT NULL,
  title    TEXT NOT NULL,
  kind     TEXT NOT NULL,
  by       TEXT,
  url      TEXT
) STRICT;

CREATE INDEX resource_by_phase ON resource (phase_id, position);

-- A task stands either in a phase or on one of the action plan's lists.
CREATE TABLE task (
  id            TEXT PRIMARY KEY,
  plan_id       TEXT NOT NULL REFERENCES plan (id),
  phase_id      TEXT REFERENCES phase (id),
  horizon       TEXT CHECK (horizon IN ('this-week', 'this-month', 'next-90-days')),
  origin        TEXT NOT NULL,
  position      INTEGER NOT NULL,
  title         TEXT NOT NULL,
  planned_weeks REAL NOT NULL CHECK (planned_weeks >= 0),
  status        TEXT NOT NULL DEFAULT 'to-do' CHECK (status IN ('to-do', 'in-progress', 'done', 'dropped')),
  state_day     TEXT CHECK (state_day GLOB '????-??-??'),
  drop_reason   TEXT,
  note          TEXT NOT NULL DEFAULT '',
  CHECK ((phase_id IS NULL) <> (horizon IS NULL)),
  CHECK ((state_day IS NOT NULL) = (status IN ('done', 'dropped'))),
  CHECK ((drop_reason IS NOT NULL) = (status = 'dropped'))
) STRICT;

CREATE INDEX task_by_plan ON task (plan_id, position);

CREATE TABLE evidence (
  id       TEXT PRIMARY KEY,
  task_id  TEXT NOT NULL REFERENCES task (id),
  position INTEGER NOT NULL,
  url      TEXT NOT NULL,
  title    TEXT NOT NULL
) STRICT;

CREATE INDEX evidence_by_task ON evidence (task_id, position);

-- The history: rows are only ever added. Days are those on which the thing was lived, fixed at that time.
CREATE TABLE activity (
  seq            INTEGER PRIMARY KEY AUTOINCREMENT,
  id             TEXT NOT NULL UNIQUE,
  step_id        TEXT NOT NULL,
  utc_ms         INTEGER NOT NULL,
  zone           TEXT NOT NULL,
  offset_minutes INTEGER NOT NULL,
  local_day      TEXT NOT NULL CHECK (local_day GLOB '????-??-??'),
  kind           TEXT NOT NULL,
  payload        TEXT NOT NULL CHECK (json_valid(payload))
) STRICT;

CREATE TRIGGER activity_is_never_changed BEFORE UPDATE ON activity
BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;

CREATE TRIGGER activity_is_never_deleted BEFORE DELETE ON activity
BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;

-- One step a write. `undone` steps wait for redo; they go when a new write is made.
CREATE TABLE undo_step (
  seq    INTEGER PRIMARY KEY AUTOINCREMENT,
  id     TEXT NOT NULL UNIQUE,
  label  TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

-- Statements that take a step back (or, once undone, forth), to be run from the last to the first.
CREATE TABLE undo_statement (
  seq     INTEGER PRIMARY KEY AUTOINCREMENT,
  step_id TEXT NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  sql     TEXT NOT NULL
) STRICT;

CREATE INDEX undo_statement_by_step ON undo_statement (step_id, seq);
