-- What a person may change in their plan: how much a task matters, by when it is due, what came of a resource, and
-- which plans are put away.
ALTER TABLE task ADD COLUMN priority TEXT CHECK (priority IN ('critical', 'important', 'nice-to-have'));
ALTER TABLE task ADD COLUMN due_day TEXT CHECK (due_day GLOB '????-??-??');

ALTER TABLE resource ADD COLUMN progress TEXT NOT NULL DEFAULT 'to-read'
  CHECK (progress IN ('to-read', 'reading', 'done'));
ALTER TABLE resource ADD COLUMN rating INTEGER CHECK (rating BETWEEN 1 AND 5);
ALTER TABLE resource ADD COLUMN note TEXT NOT NULL DEFAULT '';

ALTER TABLE plan ADD COLUMN archived_day TEXT CHECK (archived_day GLOB '????-??-??');
