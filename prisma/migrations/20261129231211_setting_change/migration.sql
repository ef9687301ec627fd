-- CreateEnum
CREATE TYPE "SettingChangeState" AS ENUM ('proposed', 'accepted', 'refused', 'withdrawn', 'replaced');

-- CreateTable
CREATE TABLE "setting_change" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "valid_from" DATE NOT NULL,
    "state" "SettingChangeState" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,

    CONSTRAINT "setting_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "setting_change_key_made_at_id_idx" ON "setting_change"("key", "made_at", "id");

-- CreateIndex
CREATE INDEX "setting_change_made_by_id_idx" ON "setting_change"("made_by_id");

-- CreateIndex
CREATE INDEX "setting_change_decided_by_id_idx" ON "setting_change"("decided_by_id");

-- CreateIndex
CREATE INDEX "setting_change_withdrawn_by_id_idx" ON "setting_change"("withdrawn_by_id");

-- AddForeignKey
ALTER TABLE "setting_change" ADD CONSTRAINT "setting_change_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "setting_change" ADD CONSTRAINT "setting_change_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "setting_change" ADD CONSTRAINT "setting_change_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What two people change, nobody confirms alone.
ALTER TABLE setting_change
  ADD CONSTRAINT setting_change_by_another CHECK (decided_by_id <> made_by_id),
  ADD CONSTRAINT setting_change_decided CHECK (state <> 'refused' OR decided_at IS NOT NULL),
  ADD CONSTRAINT setting_change_withdrawn CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL));

CREATE UNIQUE INDEX setting_change_one_proposal ON setting_change (key) WHERE state = 'proposed';

-- As of every table: what a decision writes in it can be taken back (docs/decisions/0025).
CREATE TRIGGER fresh_write AFTER INSERT OR UPDATE OR DELETE ON setting_change FOR EACH ROW
WHEN (coalesce(current_setting('register.fresh_decision', true), '') <> '') EXECUTE FUNCTION note_fresh_write();
