-- Steps of a task to tick off one by one, and which task needs which other one first.
CREATE TABLE check_item (
  id        TEXT PRIMARY KEY,
  plan_id   TEXT NOT NULL REFERENCES plan (id),
  task_id   TEXT NOT NULL REFERENCES task (id),
  order_key TEXT NOT NULL,
  title     TEXT NOT NULL,
  is_done   INTEGER NOT NULL CHECK (is_done IN (0, 1))
) STRICT;

CREATE TABLE need (
  id        TEXT PRIMARY KEY,
  plan_id   TEXT NOT NULL REFERENCES plan (id),
  task_id   TEXT NOT NULL REFERENCES task (id),
  -- What is to be done before it.
  needed_id TEXT NOT NULL REFERENCES task (id) CHECK (needed_id <> task_id)
) STRICT;

CREATE INDEX check_item_by_plan ON check_item (plan_id);
CREATE INDEX check_item_by_task ON check_item (task_id, order_key);
CREATE INDEX need_by_plan ON need (plan_id);
CREATE INDEX need_by_task ON need (task_id);
CREATE INDEX need_by_needed ON need (needed_id);
