-- The day by which the person wants to arrive; null: the end of the guide's window.
ALTER TABLE plan ADD COLUMN target_day TEXT CHECK (target_day GLOB '????-??-??');

-- Hours a week from a day on. plan.hours_per_week stays what the plan was started with: what its window is taken to mean.
CREATE TABLE hours_change (
  id             TEXT PRIMARY KEY,
  plan_id        TEXT NOT NULL REFERENCES plan (id),
  from_day       TEXT NOT NULL CHECK (from_day GLOB '????-??-??'),
  hours_per_week REAL NOT NULL CHECK (hours_per_week > 0),
  UNIQUE (plan_id, from_day)
) STRICT;

-- Days on which nothing is due; both days belong to the pause.
CREATE TABLE pause (
  id        TEXT PRIMARY KEY,
  plan_id   TEXT NOT NULL REFERENCES plan (id),
  first_day TEXT NOT NULL CHECK (first_day GLOB '????-??-??'),
  last_day  TEXT NOT NULL CHECK (last_day GLOB '????-??-??'),
  reason    TEXT NOT NULL,
  CHECK (first_day <= last_day)
) STRICT;

CREATE INDEX pause_by_plan ON pause (plan_id, first_day);
