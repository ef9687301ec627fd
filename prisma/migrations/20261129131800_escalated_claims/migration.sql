-- AlterTable
ALTER TABLE "attendance_claim" ADD COLUMN     "escalated_at" TIMESTAMPTZ(3);

-- What Prisma can't say.
ALTER TABLE attendance_claim
  ADD CONSTRAINT attendance_claim_escalated_whole CHECK (state <> 'escalated' OR escalated_at IS NOT NULL),
  ADD CONSTRAINT attendance_claim_answered_whole CHECK (state NOT IN ('confirmed', 'denied') OR answered_at IS NOT NULL);
