-- AlterEnum
ALTER TYPE "RegistrationEventKind" ADD VALUE 'merged';

-- AlterTable
ALTER TABLE "registration" ADD COLUMN     "merged_into_id" UUID;

-- CreateTable
CREATE TABLE "registration_merge" (
    "id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "merged_id" UUID NOT NULL,
    "merged_by_id" UUID,
    "merged_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "writes" JSONB,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,
    "undo_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "registration_merge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "registration_merge_kept_id_merged_at_id_idx" ON "registration_merge"("kept_id", "merged_at", "id");

-- CreateIndex
CREATE INDEX "registration_merge_merged_id_idx" ON "registration_merge"("merged_id");

-- CreateIndex
CREATE INDEX "registration_merge_merged_by_id_idx" ON "registration_merge"("merged_by_id");

-- CreateIndex
CREATE INDEX "registration_merge_undone_by_id_idx" ON "registration_merge"("undone_by_id");

-- CreateIndex
CREATE INDEX "registration_merged_into_id_idx" ON "registration"("merged_into_id");

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_merge" ADD CONSTRAINT "registration_merge_kept_id_fkey" FOREIGN KEY ("kept_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_merge" ADD CONSTRAINT "registration_merge_merged_id_fkey" FOREIGN KEY ("merged_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_merge" ADD CONSTRAINT "registration_merge_merged_by_id_fkey" FOREIGN KEY ("merged_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_merge" ADD CONSTRAINT "registration_merge_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A number that leads to another is what an erased dossier left, and nothing more.
ALTER TABLE registration
  ADD CONSTRAINT registration_merged_is_erased CHECK (
    merged_into_id IS NULL OR (erased_at IS NOT NULL AND merged_into_id <> id));

ALTER TABLE registration_merge
  ADD CONSTRAINT registration_merge_of_two CHECK (kept_id <> merged_id),
  ADD CONSTRAINT registration_merge_undone CHECK (undone_at IS NULL OR writes IS NULL);
CREATE UNIQUE INDEX registration_merge_one_holds ON registration_merge (merged_id) WHERE undone_at IS NULL;

-- As of every table: what a decision writes in it can be taken back (docs/decisions/0025).
CREATE TRIGGER fresh_write AFTER INSERT OR UPDATE OR DELETE ON registration_merge FOR EACH ROW
WHEN (coalesce(current_setting('register.fresh_decision', true), '') <> '') EXECUTE FUNCTION note_fresh_write();
