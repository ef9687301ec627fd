-- The name that the mail service gave a mail, by which it can be asked what became of it.
ALTER TABLE "mail" ADD COLUMN "provider_id" TEXT;

ALTER TYPE "TaskKind" ADD VALUE 'mail_service_refuses';
