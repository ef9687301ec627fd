-- CreateTable
CREATE TABLE "text_reading" (
    "text_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "text_reading_pkey" PRIMARY KEY ("account_id","text_id")
);

-- CreateIndex
CREATE INDEX "text_reading_text_id_idx" ON "text_reading"("text_id");

-- AddForeignKey
ALTER TABLE "text_reading" ADD CONSTRAINT "text_reading_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "written_text"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_reading" ADD CONSTRAINT "text_reading_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- As of every table: what a decision writes in it can be taken back (docs/decisions/0025).
CREATE TRIGGER fresh_write AFTER INSERT OR UPDATE OR DELETE ON text_reading FOR EACH ROW
WHEN (coalesce(current_setting('register.fresh_decision', true), '') <> '') EXECUTE FUNCTION note_fresh_write();
