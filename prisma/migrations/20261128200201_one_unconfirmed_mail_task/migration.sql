-- What Prisma can't say: a flood of mails gives one open task.
CREATE UNIQUE INDEX task_one_unconfirmed_mail_held ON task (kind) WHERE kind = 'unconfirmed_mail_held' AND done_at IS NULL;
