-- A page that stays open says so again, so that whoever comes later is told of it too.
ALTER TABLE editor_opening ADD COLUMN still_open_at TIMESTAMPTZ(3);
UPDATE editor_opening SET still_open_at = at;
ALTER TABLE editor_opening ALTER COLUMN still_open_at SET NOT NULL;
