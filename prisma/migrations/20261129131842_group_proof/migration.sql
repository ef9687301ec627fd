-- AlterTable
ALTER TABLE "activity" ADD COLUMN     "meeting_id" UUID;

-- AlterTable
ALTER TABLE "group_meeting" ADD COLUMN     "noted_by_id" UUID,
ADD COLUMN     "proved_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "activity_meeting_id_idx" ON "activity"("meeting_id");

-- CreateIndex
CREATE INDEX "group_meeting_noted_by_id_idx" ON "group_meeting"("noted_by_id");

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "group_meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_meeting" ADD CONSTRAINT "group_meeting_noted_by_id_fkey" FOREIGN KEY ("noted_by_id") REFERENCES "registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE activity
  ADD CONSTRAINT activity_of_a_meeting CHECK (meeting_id IS NULL OR source = 'group');
-- One per person and meeting, with its versions; what somebody withdrew may come again.
CREATE UNIQUE INDEX activity_one_per_meeting ON activity (registration_id, meeting_id)
  WHERE meeting_id IS NOT NULL AND replaces_id IS NULL AND state <> 'withdrawn';
