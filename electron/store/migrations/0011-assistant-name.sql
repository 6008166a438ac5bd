-- The assistant that asked for a write, by the name that it had when the person accepted. Null where it was no assistant,
-- and where it was one from before names were kept.
ALTER TABLE activity ADD COLUMN assistant TEXT
  CHECK (assistant IS NULL OR (by = 'assistant' AND assistant <> ''));
