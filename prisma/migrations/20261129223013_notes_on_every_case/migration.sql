-- AlterTable
ALTER TABLE "note" ADD COLUMN     "activity_id" UUID,
ADD COLUMN     "request_id" UUID;

-- CreateIndex
CREATE INDEX "note_activity_id_idx" ON "note"("activity_id");

-- CreateIndex
CREATE INDEX "note_request_id_idx" ON "note"("request_id");

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "accreditation_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE note
  DROP CONSTRAINT note_about_one_thing,
  ADD CONSTRAINT note_about_one_thing
    CHECK (num_nonnulls(application_id, registration_id, activity_id, request_id) = 1);
