-- Skills of a plan: those that the person brings and those to learn, how good they are at each over time, and the tasks
-- and resources that teach them. Plans that are under way get those of their guide. skill_id and skill_order are functions that
-- 0007-skills.ts brings along.
CREATE TABLE skill (
  id        TEXT PRIMARY KEY,
  plan_id   TEXT NOT NULL REFERENCES plan (id),
  origin    TEXT NOT NULL,
  order_key TEXT NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('brought', 'to-learn')),
  title     TEXT NOT NULL,
  -- Why it carries over, or how it is learned.
  about     TEXT NOT NULL,
  priority  TEXT CHECK (priority IN ('critical', 'important', 'nice-to-have')),
  weeks     REAL NOT NULL CHECK (weeks >= 0),
  -- The person's own sentence that proves it.
  evidence  TEXT NOT NULL
) STRICT;

INSERT INTO skill
SELECT skill_id(plan_id, value ->> 'id'), plan_id, value ->> 'id', skill_order(key), 'brought', value ->> 'title',
  value ->> 'why', NULL, 0.0, ''
FROM guide, json_each(content, '$.transferableSkills');

INSERT INTO skill
SELECT skill_id(plan_id, value ->> 'id'), plan_id, value ->> 'id', skill_order(key), 'to-learn', value ->> 'title',
  value ->> 'how', value ->> 'priority', CAST(value ->> 'weeks' AS REAL), ''
FROM guide, json_each(content, '$.skillsToLearn');

-- From that day on, one a day.
CREATE TABLE skill_level (
  id       TEXT PRIMARY KEY,
  plan_id  TEXT NOT NULL REFERENCES plan (id),
  skill_id TEXT NOT NULL REFERENCES skill (id),
  day      TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  level    INTEGER NOT NULL CHECK (level BETWEEN 0 AND 5),
  -- What changed it; empty: not said.
  reason   TEXT NOT NULL
) STRICT;

CREATE TABLE skill_task (
  id       TEXT PRIMARY KEY,
  plan_id  TEXT NOT NULL REFERENCES plan (id),
  skill_id TEXT NOT NULL REFERENCES skill (id),
  task_id  TEXT NOT NULL REFERENCES task (id)
) STRICT;

CREATE TABLE skill_resource (
  id          TEXT PRIMARY KEY,
  plan_id     TEXT NOT NULL REFERENCES plan (id),
  skill_id    TEXT NOT NULL REFERENCES skill (id),
  resource_id TEXT NOT NULL REFERENCES resource (id)
) STRICT;

CREATE INDEX skill_by_plan ON skill (plan_id, order_key);
CREATE INDEX skill_level_by_plan ON skill_level (plan_id);
CREATE INDEX skill_level_by_skill ON skill_level (skill_id, day);
CREATE INDEX skill_task_by_plan ON skill_task (plan_id);
CREATE INDEX skill_task_by_skill ON skill_task (skill_id);
CREATE INDEX skill_task_by_task ON skill_task (task_id);
CREATE INDEX skill_resource_by_plan ON skill_resource (plan_id);
CREATE INDEX skill_resource_by_skill ON skill_resource (skill_id);
CREATE INDEX skill_resource_by_resource ON skill_resource (resource_id);
