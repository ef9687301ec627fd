-- CreateTable
CREATE TABLE "text_attachment" (
    "id" UUID NOT NULL,
    "text_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "size" INTEGER NOT NULL,
    "checksum" TEXT NOT NULL,
    "storage_key" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "text_attachment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "text_attachment_storage_key_idx" ON "text_attachment"("storage_key");

-- CreateIndex
CREATE UNIQUE INDEX "text_attachment_text_id_number_storage_key_key" ON "text_attachment"("text_id", "number", "storage_key");

-- AddForeignKey
ALTER TABLE "text_attachment" ADD CONSTRAINT "text_attachment_text_id_number_fkey" FOREIGN KEY ("text_id", "number") REFERENCES "text_version"("text_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE text_attachment
  ADD CONSTRAINT text_attachment_size CHECK (size > 0),
  ADD CONSTRAINT text_attachment_checksum CHECK (checksum ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT text_attachment_named CHECK (name <> '');

-- As of every table: what a decision writes in it can be taken back (docs/decisions/0025).
CREATE TRIGGER fresh_write AFTER INSERT OR UPDATE OR DELETE ON text_attachment FOR EACH ROW
WHEN (coalesce(current_setting('register.fresh_decision', true), '') <> '') EXECUTE FUNCTION note_fresh_write();
