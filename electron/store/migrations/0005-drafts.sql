-- What is being written and was not saved yet: the call that saves it. No part of the record of what changed.
CREATE TABLE draft (
  key TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  input TEXT NOT NULL CHECK (json_valid(input))
) STRICT;
