-- AlterEnum
ALTER TYPE "TaskKind" ADD VALUE 'document_asked';

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "published_at" TIMESTAMPTZ(3),
ADD COLUMN     "published_by_id" UUID,
ADD COLUMN     "summary" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "tick_months" INTEGER;

-- AlterTable
ALTER TABLE "requirement_lapse" ADD COLUMN     "document_id" UUID;

-- CreateTable
CREATE TABLE "absence" (
    "registration_id" UUID NOT NULL,
    "until" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL,
    "noted_by_id" UUID,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("registration_id")
);

-- CreateTable
CREATE TABLE "document_draft" (
    "code" "DocumentCode" NOT NULL,
    "document_version" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "tick_months" INTEGER,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "document_draft_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE INDEX "absence_noted_by_id_idx" ON "absence"("noted_by_id");

-- CreateIndex
CREATE INDEX "absence_until_idx" ON "absence"("until");

-- CreateIndex
CREATE INDEX "document_draft_changed_by_id_idx" ON "document_draft"("changed_by_id");

-- CreateIndex
CREATE INDEX "registration_acceptance_document_id_tick_idx" ON "registration_acceptance"("document_id", "tick");

-- CreateIndex
CREATE INDEX "requirement_lapse_document_id_mended_on_idx" ON "requirement_lapse"("document_id", "mended_on");

-- AddForeignKey
ALTER TABLE "requirement_lapse" ADD CONSTRAINT "requirement_lapse_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_noted_by_id_fkey" FOREIGN KEY ("noted_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_draft" ADD CONSTRAINT "document_draft_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One term of one thing runs at a time; of a new version there is one a person.
DROP INDEX requirement_lapse_one_running;
CREATE UNIQUE INDEX requirement_lapse_one_running ON requirement_lapse (registration_id, requirements)
  WHERE mended_on IS NULL AND document_id IS NULL;
CREATE UNIQUE INDEX requirement_lapse_one_of_document ON requirement_lapse (registration_id, document_id)
  WHERE mended_on IS NULL AND document_id IS NOT NULL;
-- Who is still to tick, whoever is due first.
CREATE INDEX requirement_lapse_of_documents ON requirement_lapse (mend_by, id)
  WHERE mended_on IS NULL AND document_id IS NOT NULL;

-- What ran for a document alone goes on, under the newest version that was never ticked.
UPDATE requirement_lapse l SET document_id = (
  SELECT d.id FROM document d
  WHERE d.valid_from = (SELECT max(o.valid_from) FROM document o WHERE o.code = d.code AND o.valid_from <= CURRENT_DATE)
    AND NOT EXISTS (SELECT 1 FROM registration_acceptance c
      WHERE c.registration_id = l.registration_id AND c.document_id = d.id)
    AND EXISTS (SELECT 1 FROM registration_acceptance c JOIN document o ON o.id = c.document_id
      WHERE c.registration_id = l.registration_id AND o.code = d.code)
  ORDER BY d.valid_from DESC LIMIT 1)
WHERE l.id IN (SELECT DISTINCT ON (o.registration_id) o.id FROM requirement_lapse o
  WHERE o.mended_on IS NULL AND o.requirements <@ ARRAY['competency_profile', 'code_of_conduct']
  ORDER BY o.registration_id, o.since, o.id);

ALTER TABLE document ADD CONSTRAINT document_tick_months CHECK (tick_months > 0);
ALTER TABLE document_draft ADD CONSTRAINT document_draft_tick_months CHECK (tick_months > 0);

-- As of every table: what a decision writes in it can be taken back (docs/decisions/0025).
CREATE TRIGGER fresh_write AFTER INSERT OR UPDATE OR DELETE ON absence FOR EACH ROW
WHEN (coalesce(current_setting('register.fresh_decision', true), '') <> '') EXECUTE FUNCTION note_fresh_write();
CREATE TRIGGER fresh_write AFTER INSERT OR UPDATE OR DELETE ON document_draft FOR EACH ROW
WHEN (coalesce(current_setting('register.fresh_decision', true), '') <> '') EXECUTE FUNCTION note_fresh_write();
