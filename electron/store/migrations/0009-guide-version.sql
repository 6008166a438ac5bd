-- Which version of its guide a plan is a copy of; 0: of none, or of one from before they were counted.
ALTER TABLE plan ADD COLUMN guide_version INTEGER NOT NULL DEFAULT 0;
