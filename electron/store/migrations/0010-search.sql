-- What can be found, kept in step by triggers of the schema itself: whatever writes a row, by hand, undo, import or mending,
-- writes what is found of it too. `body` is the person's own words of a row, `task_id` the task that it hangs on, `day` the day
-- that it is about.
CREATE TABLE search_text (
  id         INTEGER PRIMARY KEY,
  table_name TEXT NOT NULL,
  row_id     TEXT NOT NULL,
  plan_id    TEXT,
  task_id    TEXT,
  day        TEXT,
  body       TEXT NOT NULL,
  UNIQUE (table_name, row_id)
) STRICT;

CREATE INDEX search_text_by_task ON search_text (task_id);

-- Words without accents and case; prefixes of two and three letters are at hand, for the first letters typed.
CREATE VIRTUAL TABLE search USING fts5 (
  body, content = 'search_text', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE TRIGGER search_text_came AFTER INSERT ON search_text
BEGIN INSERT INTO search (rowid, body) VALUES (new.id, new.body); END;

CREATE TRIGGER search_text_went AFTER DELETE ON search_text
BEGIN INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, old.body); END;

CREATE TRIGGER search_text_changed AFTER UPDATE OF body ON search_text
BEGIN
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, old.body);
  INSERT INTO search (rowid, body) VALUES (new.id, new.body);
END;

CREATE TRIGGER search_plan_came AFTER INSERT ON plan
BEGIN
  INSERT INTO search_text (table_name, row_id, plan_id, task_id, day, body)
  VALUES ('plan', new.id, new.id, NULL, NULL, new.title);
END;

CREATE TRIGGER search_plan_changed AFTER UPDATE OF title ON plan
BEGIN
  UPDATE search_text SET body = new.title
  WHERE table_name = 'plan' AND row_id = new.id;
END;

CREATE TRIGGER search_plan_went AFTER DELETE ON plan
BEGIN DELETE FROM search_text WHERE table_name = 'plan' AND row_id = old.id; END;

CREATE TRIGGER search_phase_came AFTER INSERT ON phase
BEGIN
  INSERT INTO search_text (table_name, row_id, plan_id, task_id, day, body)
  VALUES ('phase', new.id, new.plan_id, NULL, NULL, new.title);
END;

CREATE TRIGGER search_phase_changed AFTER UPDATE OF title ON phase
BEGIN
  UPDATE search_text SET body = new.title
  WHERE table_name = 'phase' AND row_id = new.id;
END;

CREATE TRIGGER search_phase_went AFTER DELETE ON phase
BEGIN DELETE FROM search_text WHERE table_name = 'phase' AND row_id = old.id; END;

CREATE TRIGGER search_task_came AFTER INSERT ON task
BEGIN
  INSERT INTO search_text (table_name, row_id, plan_id, task_id, day, body)
  VALUES ('task', new.id, new.plan_id, new.id, NULL, new.title);
END;

CREATE TRIGGER search_task_changed AFTER UPDATE OF title ON task
BEGIN
  UPDATE search_text SET body = new.title
  WHERE table_name = 'task' AND row_id = new.id;
END;

CREATE TRIGGER search_task_went AFTER DELETE ON task
BEGIN DELETE FROM search_text WHERE table_name = 'task' AND row_id = old.id; END;

CREATE TRIGGER search_check_item_came AFTER INSERT ON check_item
BEGIN
  INSERT INTO search_text (table_name, row_id, plan_id, task_id, day, body)
  VALUES ('check_item', new.id, new.plan_id, new.task_id, NULL, new.title);
END;

CREATE TRIGGER search_check_item_changed AFTER UPDATE OF title, task_id ON check_item
BEGIN
  UPDATE search_text SET task_id = new.task_id, body = new.title
  WHERE table_name = 'check_item' AND row_id = new.id;
END;

CREATE TRIGGER search_check_item_went AFTER DELETE ON check_item
BEGIN DELETE FROM search_text WHERE table_name = 'check_item' AND row_id = old.id; END;

CREATE TRIGGER search_note_came AFTER INSERT ON note
BEGIN
  INSERT INTO search_text (table_name, row_id, plan_id, task_id, day, body)
  VALUES ('note', new.task_id, new.plan_id, new.task_id, NULL, new.text);
END;

CREATE TRIGGER search_note_changed AFTER UPDATE OF text ON note
BEGIN
  UPDATE search_text SET body = new.text
  WHERE table_name = 'note' AND row_id = new.task_id;
END;

CREATE TRIGGER search_note_went AFTER DELETE ON note
BEGIN DELETE FROM search_text WHERE table_name = 'note' AND row_id = old.task_id; END;

CREATE TRIGGER search_evidence_came AFTER INSERT ON evidence
BEGIN
  INSERT INTO search_text (table_name, row_id, plan_id, task_id, day, body)
  VALUES ('evidence', new.id, new.plan_id, new.task_id, NULL, concat_ws(char(10), new.title, new.url));
END;

CREATE TRIGGER search_evidence_changed AFTER UPDATE OF title, url, task_id ON evidence
BEGIN
  UPDATE search_text SET task_id = new.task_id, body = concat_ws(char(10), new.title, new.url)
  WHERE table_name = 'evidence' AND row_id = new.id;
END;

CREATE TRIGGER search_evidence_went AFTER DELETE ON evidence
BEGIN DELETE FROM search_text WHERE table_name = 'evidence' AND row_id = old.id; END;

CREATE TRIGGER search_resource_came AFTER INSERT ON resource
BEGIN
  INSERT INTO search_text (table_name, row_id, plan_id, task_id, day, body)
  VALUES ('resource', new.id, new.plan_id, NULL, NULL, concat_ws(char(10), new.title, new."by", new.note));
END;

CREATE TRIGGER search_resource_changed AFTER UPDATE OF title, "by", note ON resource
BEGIN
  UPDATE search_text SET body = concat_ws(char(10), new.title, new."by", new.note)
  WHERE table_name = 'resource' AND row_id = new.id;
END;

CREATE TRIGGER search_resource_went AFTER DELETE ON resource
BEGIN DELETE FROM search_text WHERE table_name = 'resource' AND row_id = old.id; END;

CREATE TRIGGER search_skill_came AFTER INSERT ON skill
BEGIN
  INSERT INTO search_text (table_name, row_id, plan_id, task_id, day, body)
  VALUES ('skill', new.id, new.plan_id, NULL, NULL, concat_ws(char(10), new.title, new.about, new.evidence));
END;

CREATE TRIGGER search_skill_changed AFTER UPDATE OF title, about, evidence ON skill
BEGIN
  UPDATE search_text SET body = concat_ws(char(10), new.title, new.about, new.evidence)
  WHERE table_name = 'skill' AND row_id = new.id;
END;

CREATE TRIGGER search_skill_went AFTER DELETE ON skill
BEGIN DELETE FROM search_text WHERE table_name = 'skill' AND row_id = old.id; END;

CREATE TRIGGER search_skill_level_came AFTER INSERT ON skill_level
BEGIN
  INSERT INTO search_text (table_name, row_id, plan_id, task_id, day, body)
  VALUES ('skill_level', new.id, new.plan_id, NULL, new.day, new.reason);
END;

CREATE TRIGGER search_skill_level_changed AFTER UPDATE OF reason ON skill_level
BEGIN
  UPDATE search_text SET body = new.reason, day = new.day
  WHERE table_name = 'skill_level' AND row_id = new.id;
END;

CREATE TRIGGER search_skill_level_went AFTER DELETE ON skill_level
BEGIN DELETE FROM search_text WHERE table_name = 'skill_level' AND row_id = old.id; END;

CREATE TRIGGER search_pause_came AFTER INSERT ON pause
BEGIN
  INSERT INTO search_text (table_name, row_id, plan_id, task_id, day, body)
  VALUES ('pause', new.id, new.plan_id, NULL, new.first_day, new.reason);
END;

CREATE TRIGGER search_pause_changed AFTER UPDATE OF reason, first_day ON pause
BEGIN
  UPDATE search_text SET body = new.reason, day = new.first_day
  WHERE table_name = 'pause' AND row_id = new.id;
END;

CREATE TRIGGER search_pause_went AFTER DELETE ON pause
BEGIN DELETE FROM search_text WHERE table_name = 'pause' AND row_id = old.id; END;

CREATE TRIGGER search_review_came AFTER INSERT ON review
BEGIN
  INSERT INTO search_text (table_name, row_id, plan_id, task_id, day, body)
  VALUES ('review', new.id, new.plan_id, NULL, new.week, concat_ws(char(10), new.went_well, new.in_the_way, new.learned, new.reflection));
END;

CREATE TRIGGER search_review_changed AFTER UPDATE OF went_well, in_the_way, learned, reflection, week ON review
BEGIN
  UPDATE search_text SET body = concat_ws(char(10), new.went_well, new.in_the_way, new.learned, new.reflection), day = new.week
  WHERE table_name = 'review' AND row_id = new.id;
END;

CREATE TRIGGER search_review_went AFTER DELETE ON review
BEGIN DELETE FROM search_text WHERE table_name = 'review' AND row_id = old.id; END;

-- The history is only ever added to. What is found of an entry are the texts in it, without ids, days and kinds.
CREATE TRIGGER search_activity_came AFTER INSERT ON activity
BEGIN
  INSERT INTO search_text (table_name, row_id, plan_id, task_id, day, body)
  SELECT 'activity', new.seq, new.plan_id, new.data ->> 'taskId', new.local_day, (
    SELECT coalesce(group_concat(value, char(10)), '') FROM json_tree(new.data)
    WHERE type = 'text' AND key NOT IN ('kind', 'rule') AND value NOT GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'
      AND value NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
END;

-- All that is there already comes as if it were written now.
INSERT INTO search_text (table_name, row_id, plan_id, task_id, day, body)
SELECT 'plan', t.id, t.id, NULL, NULL, t.title FROM plan AS t
UNION ALL SELECT 'phase', t.id, t.plan_id, NULL, NULL, t.title FROM phase AS t
UNION ALL SELECT 'task', t.id, t.plan_id, t.id, NULL, t.title FROM task AS t
UNION ALL SELECT 'check_item', t.id, t.plan_id, t.task_id, NULL, t.title FROM check_item AS t
UNION ALL SELECT 'note', t.task_id, t.plan_id, t.task_id, NULL, t.text FROM note AS t
UNION ALL SELECT 'evidence', t.id, t.plan_id, t.task_id, NULL, concat_ws(char(10), t.title, t.url) FROM evidence AS t
UNION ALL SELECT 'resource', t.id, t.plan_id, NULL, NULL, concat_ws(char(10), t.title, t."by", t.note) FROM resource AS t
UNION ALL SELECT 'skill', t.id, t.plan_id, NULL, NULL, concat_ws(char(10), t.title, t.about, t.evidence) FROM skill AS t
UNION ALL SELECT 'skill_level', t.id, t.plan_id, NULL, t.day, t.reason FROM skill_level AS t
UNION ALL SELECT 'pause', t.id, t.plan_id, NULL, t.first_day, t.reason FROM pause AS t
UNION ALL SELECT 'review', t.id, t.plan_id, NULL, t.week, concat_ws(char(10), t.went_well, t.in_the_way, t.learned, t.reflection) FROM review AS t
UNION ALL SELECT 'activity', t.seq, t.plan_id, t.data ->> 'taskId', t.local_day, (
    SELECT coalesce(group_concat(value, char(10)), '') FROM json_tree(t.data)
    WHERE type = 'text' AND key NOT IN ('kind', 'rule') AND value NOT GLOB '[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'
      AND value NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
FROM activity AS t;
