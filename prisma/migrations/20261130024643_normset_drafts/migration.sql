-- CreateEnum
CREATE TYPE "NormsetDraftState" AS ENUM ('draft', 'proposed', 'published', 'withdrawn');

-- DropIndex
DROP INDEX "normset_valid_from_key";

-- AlterTable
ALTER TABLE "normset" ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "replaces_id" UUID,
ADD COLUMN     "superseded_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "normset_draft" (
    "id" UUID NOT NULL,
    "state" "NormsetDraftState" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "based_on_id" UUID NOT NULL,
    "is_erratum" BOOLEAN NOT NULL,
    "valid_from" DATE,
    "rules" JSONB NOT NULL,
    "assumptions" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "remark" TEXT NOT NULL DEFAULT '',
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID,
    "proposed_at" TIMESTAMPTZ(3),
    "proposed_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "published_as_id" UUID,

    CONSTRAINT "normset_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "normset_preview" (
    "draft_id" UUID NOT NULL,
    "run" INTEGER NOT NULL DEFAULT 1,
    "fingerprint" TEXT NOT NULL,
    "today" DATE NOT NULL,
    "people" INTEGER NOT NULL,
    "after_id" UUID,
    "counts" JSONB NOT NULL,
    "examples" JSONB NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "normset_preview_pkey" PRIMARY KEY ("draft_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "normset_draft_published_as_id_key" ON "normset_draft"("published_as_id");

-- CreateIndex
CREATE INDEX "normset_draft_state_changed_at_id_idx" ON "normset_draft"("state", "changed_at", "id");

-- CreateIndex
CREATE INDEX "normset_draft_based_on_id_idx" ON "normset_draft"("based_on_id");

-- CreateIndex
CREATE INDEX "normset_draft_made_by_id_idx" ON "normset_draft"("made_by_id");

-- CreateIndex
CREATE INDEX "normset_draft_changed_by_id_idx" ON "normset_draft"("changed_by_id");

-- CreateIndex
CREATE INDEX "normset_draft_proposed_by_id_idx" ON "normset_draft"("proposed_by_id");

-- CreateIndex
CREATE INDEX "normset_draft_decided_by_id_idx" ON "normset_draft"("decided_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "normset_replaces_id_key" ON "normset"("replaces_id");

-- AddForeignKey
ALTER TABLE "normset" ADD CONSTRAINT "normset_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "normset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "normset_draft" ADD CONSTRAINT "normset_draft_based_on_id_fkey" FOREIGN KEY ("based_on_id") REFERENCES "normset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "normset_draft" ADD CONSTRAINT "normset_draft_published_as_id_fkey" FOREIGN KEY ("published_as_id") REFERENCES "normset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "normset_draft" ADD CONSTRAINT "normset_draft_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "normset_draft" ADD CONSTRAINT "normset_draft_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "normset_draft" ADD CONSTRAINT "normset_draft_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "normset_draft" ADD CONSTRAINT "normset_draft_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "normset_preview" ADD CONSTRAINT "normset_preview_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "normset_draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of the versions for the same days one counts; an erratum says why, and so does nothing else.
CREATE UNIQUE INDEX normset_counts_from ON normset (valid_from) WHERE superseded_at IS NULL;
ALTER TABLE normset ADD CONSTRAINT normset_erratum_says_why CHECK ((replaces_id IS NULL) = (reason = ''));

-- What two people publish, nobody publishes alone.
ALTER TABLE normset_draft
  ADD CONSTRAINT normset_draft_by_another CHECK (decided_by_id <> proposed_by_id),
  ADD CONSTRAINT normset_draft_proposed CHECK (state <> 'proposed' OR (proposed_at IS NOT NULL AND valid_from IS NOT NULL)),
  ADD CONSTRAINT normset_draft_published CHECK ((state = 'published') = (published_as_id IS NOT NULL)),
  ADD CONSTRAINT normset_draft_decided CHECK ((state IN ('published', 'withdrawn')) = (decided_at IS NOT NULL)),
  ADD CONSTRAINT normset_draft_erratum_day CHECK (NOT is_erratum OR valid_from IS NOT NULL);

-- As of every table: what a decision writes in it can be taken back (docs/decisions/0025).
CREATE TRIGGER fresh_write AFTER INSERT OR UPDATE OR DELETE ON normset_draft FOR EACH ROW
WHEN (coalesce(current_setting('register.fresh_decision', true), '') <> '') EXECUTE FUNCTION note_fresh_write();
CREATE TRIGGER fresh_write AFTER INSERT OR UPDATE OR DELETE ON normset_preview FOR EACH ROW
WHEN (coalesce(current_setting('register.fresh_decision', true), '') <> '') EXECUTE FUNCTION note_fresh_write();
