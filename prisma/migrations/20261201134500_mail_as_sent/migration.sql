-- What a mail said when it was sent, without its links: made anew it would have the sentences and settings of today.
ALTER TABLE mail ADD COLUMN sent_text TEXT;
ALTER TABLE mail ADD CONSTRAINT mail_emptied_says_nothing CHECK (emptied_at IS NULL OR sent_text IS NULL);
