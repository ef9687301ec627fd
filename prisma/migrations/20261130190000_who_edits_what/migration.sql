-- The table notes who has a document's draft open too, not a text alone.
ALTER TABLE text_opening RENAME TO editor_opening;
ALTER TABLE editor_opening DROP CONSTRAINT text_opening_text_id_fkey;
ALTER TABLE editor_opening RENAME COLUMN text_id TO opened;
ALTER TABLE editor_opening ALTER COLUMN opened TYPE TEXT USING 'text:' || opened;
ALTER TABLE editor_opening RENAME CONSTRAINT text_opening_pkey TO editor_opening_pkey;
ALTER TABLE editor_opening RENAME CONSTRAINT text_opening_account_id_fkey TO editor_opening_account_id_fkey;
ALTER INDEX text_opening_account_id_idx RENAME TO editor_opening_account_id_idx;
