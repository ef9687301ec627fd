-- However many mails wait for the same repair: one task.
CREATE UNIQUE INDEX task_mail_service_once ON task (kind) WHERE kind = 'mail_service_refuses' AND done_at IS NULL;
