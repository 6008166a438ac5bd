-- A task may now stand outside the roadmap, as a goal of one's own: with neither phase nor list. SQLite cannot change a
-- table's CHECK, so the table is made anew.
CREATE TABLE task_0003 (
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
  CHECK (phase_id IS NULL OR horizon IS NULL),
  CHECK ((state_day IS NOT NULL) = (status IN ('done', 'dropped'))),
  CHECK ((drop_reason IS NOT NULL) = (status = 'dropped'))
) STRICT;

INSERT INTO task_0003 SELECT * FROM task;
DROP TABLE task;
ALTER TABLE task_0003 RENAME TO task;
CREATE INDEX task_by_plan ON task (plan_id, position);

-- A task meant for a week, named by the week's first day. Carrying over is read from it, never written.
CREATE TABLE goal (
  id       TEXT PRIMARY KEY,
  plan_id  TEXT NOT NULL REFERENCES plan (id),
  task_id  TEXT NOT NULL REFERENCES task (id),
  week     TEXT NOT NULL CHECK (week GLOB '????-??-??'),
  end_week TEXT CHECK (end_week GLOB '????-??-??'),
  ending   TEXT CHECK (ending IN ('taken-out', 'planned-anew')),
  minutes  INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 10080),
  measure  TEXT NOT NULL CHECK (measure IN ('done', 'hours')),
  position INTEGER NOT NULL,
  CHECK ((end_week IS NULL) = (ending IS NULL)),
  CHECK (end_week >= week)
) STRICT;

CREATE INDEX goal_by_plan ON goal (plan_id, position);
CREATE INDEX goal_by_task ON goal (task_id);

CREATE TABLE time_entry (
  id      TEXT PRIMARY KEY,
  task_id TEXT NOT NULL REFERENCES task (id),
  day     TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  source  TEXT NOT NULL CHECK (source IN ('hand', 'timer'))
) STRICT;

CREATE INDEX time_entry_by_day ON time_entry (day);
CREATE INDEX time_entry_by_task ON time_entry (task_id, minutes);

-- At most one row: the clock that runs.
CREATE TABLE timer (
  id             TEXT PRIMARY KEY CHECK (id = 'timer'),
  task_id        TEXT NOT NULL REFERENCES task (id),
  utc_ms         INTEGER NOT NULL,
  zone           TEXT NOT NULL,
  offset_minutes INTEGER NOT NULL
) STRICT;

-- What the person wrote of a week; its figures are read from the week itself.
CREATE TABLE review (
  id           TEXT PRIMARY KEY,
  plan_id      TEXT NOT NULL REFERENCES plan (id),
  week         TEXT NOT NULL CHECK (week GLOB '????-??-??'),
  went_well    TEXT NOT NULL,
  in_the_way   TEXT NOT NULL,
  learned      TEXT NOT NULL,
  energy       INTEGER CHECK (energy BETWEEN 1 AND 5),
  confidence   INTEGER CHECK (confidence BETWEEN 1 AND 5),
  point_id     TEXT,
  reflection   TEXT NOT NULL,
  finished_day TEXT CHECK (finished_day GLOB '????-??-??'),
  UNIQUE (plan_id, week)
) STRICT;

-- The log is read by kind, newest first.
CREATE INDEX activity_by_kind ON activity (kind, seq);
