-- CreateEnum
CREATE TYPE "MailingState" AS ENUM ('drafted', 'counted', 'sending', 'stopped', 'done', 'withdrawn');

-- CreateEnum
CREATE TYPE "ReceiverKind" AS ENUM ('registered', 'certified', 'grace', 'removed', 'deregistered');

-- CreateEnum
CREATE TYPE "ReceiverOutcome" AS ENUM ('waiting', 'unreachable', 'no_cycle', 'sent', 'passed_over');

-- CreateTable
CREATE TABLE "mailing" (
    "id" UUID NOT NULL,
    "state" "MailingState" NOT NULL DEFAULT 'drafted',
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "filters" JSONB NOT NULL,
    "numbers" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "step" INTEGER NOT NULL DEFAULT 0,
    "looked_until" UUID,
    "counted_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by_id" UUID,
    "sent_by_id" UUID,
    "sent_from" TIMESTAMPTZ(3),
    "stopped_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "mailing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailing_receiver" (
    "mailing_id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "kind" "ReceiverKind" NOT NULL,
    "outcome" "ReceiverOutcome" NOT NULL DEFAULT 'waiting',

    CONSTRAINT "mailing_receiver_pkey" PRIMARY KEY ("mailing_id","registration_id")
);

-- CreateIndex
CREATE INDEX "mailing_created_at_id_idx" ON "mailing"("created_at", "id");

-- CreateIndex
CREATE INDEX "mailing_written_by_id_idx" ON "mailing"("written_by_id");

-- CreateIndex
CREATE INDEX "mailing_sent_by_id_idx" ON "mailing"("sent_by_id");

-- CreateIndex
CREATE INDEX "mailing_stopped_by_id_idx" ON "mailing"("stopped_by_id");

-- CreateIndex
CREATE INDEX "mailing_receiver_registration_id_idx" ON "mailing_receiver"("registration_id");

-- CreateIndex
CREATE INDEX "mailing_receiver_mailing_id_outcome_kind_registration_id_idx" ON "mailing_receiver"("mailing_id", "outcome", "kind", "registration_id");

-- AddForeignKey
ALTER TABLE "mailing" ADD CONSTRAINT "mailing_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailing" ADD CONSTRAINT "mailing_sent_by_id_fkey" FOREIGN KEY ("sent_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailing" ADD CONSTRAINT "mailing_stopped_by_id_fkey" FOREIGN KEY ("stopped_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailing_receiver" ADD CONSTRAINT "mailing_receiver_mailing_id_fkey" FOREIGN KEY ("mailing_id") REFERENCES "mailing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailing_receiver" ADD CONSTRAINT "mailing_receiver_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE mailing
  ADD CONSTRAINT mailing_lengths CHECK (char_length(subject) BETWEEN 1 AND 150 AND char_length(body) BETWEEN 1 AND 10000),
  ADD CONSTRAINT mailing_counted CHECK (counted_on IS NOT NULL OR state IN ('drafted', 'withdrawn')),
  ADD CONSTRAINT mailing_sent CHECK (sent_from IS NOT NULL OR state IN ('drafted', 'counted', 'withdrawn')),
  ADD CONSTRAINT mailing_ended CHECK ((state IN ('done', 'withdrawn')) = (ended_at IS NOT NULL));

-- What stands still is few of all there ever were.
CREATE INDEX mailing_stopped ON mailing (id) WHERE state = 'stopped';

-- As of every table: what a decision writes in it can be taken back (docs/decisions/0025).
CREATE TRIGGER fresh_write AFTER INSERT OR UPDATE OR DELETE ON mailing FOR EACH ROW
WHEN (coalesce(current_setting('register.fresh_decision', true), '') <> '') EXECUTE FUNCTION note_fresh_write();
CREATE TRIGGER fresh_write AFTER INSERT OR UPDATE OR DELETE ON mailing_receiver FOR EACH ROW
WHEN (coalesce(current_setting('register.fresh_decision', true), '') <> '') EXECUTE FUNCTION note_fresh_write();
