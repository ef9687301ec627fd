-- CreateEnum
CREATE TYPE "TextKind" AS ENUM ('question', 'news', 'statement', 'mail_introduction', 'question_template');

-- CreateEnum
CREATE TYPE "TextAudience" AS ENUM ('everybody', 'registrants', 'assessors', 'providers');

-- CreateTable
CREATE TABLE "written_text" (
    "id" UUID NOT NULL,
    "kind" "TextKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "clear" INTEGER NOT NULL DEFAULT 0,
    "unclear" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "written_text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "text_anchor" (
    "kind" "TextKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "text_id" UUID NOT NULL,

    CONSTRAINT "text_anchor_pkey" PRIMARY KEY ("kind","slug")
);

-- CreateTable
CREATE TABLE "text_version" (
    "text_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "section" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "audience" "TextAudience" NOT NULL DEFAULT 'everybody',
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by_id" UUID,
    "published_from" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "text_version_pkey" PRIMARY KEY ("text_id","number")
);

-- CreateTable
CREATE TABLE "text_opening" (
    "text_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "text_opening_pkey" PRIMARY KEY ("text_id","account_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "written_text_kind_slug_key" ON "written_text"("kind", "slug");

-- CreateIndex
CREATE INDEX "text_anchor_text_id_idx" ON "text_anchor"("text_id");

-- CreateIndex
CREATE INDEX "text_version_text_id_published_from_idx" ON "text_version"("text_id", "published_from");

-- CreateIndex
CREATE INDEX "text_version_saved_by_id_idx" ON "text_version"("saved_by_id");

-- CreateIndex
CREATE INDEX "text_opening_account_id_idx" ON "text_opening"("account_id");

-- AddForeignKey
ALTER TABLE "text_anchor" ADD CONSTRAINT "text_anchor_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "written_text"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_version" ADD CONSTRAINT "text_version_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "written_text"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_version" ADD CONSTRAINT "text_version_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_opening" ADD CONSTRAINT "text_opening_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "written_text"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_opening" ADD CONSTRAINT "text_opening_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE text_version
  ADD CONSTRAINT text_version_number CHECK (number > 0),
  ADD CONSTRAINT text_version_withdrawn CHECK (withdrawn_at IS NULL OR published_from IS NOT NULL),
  ADD CONSTRAINT text_version_lengths CHECK (length(title) <= 200 AND length(body) BETWEEN 1 AND 20000);

-- As of every table: what a decision writes in it can be taken back (docs/decisions/0025).
CREATE TRIGGER fresh_write AFTER INSERT OR UPDATE OR DELETE ON written_text FOR EACH ROW
WHEN (coalesce(current_setting('register.fresh_decision', true), '') <> '') EXECUTE FUNCTION note_fresh_write();
CREATE TRIGGER fresh_write AFTER INSERT OR UPDATE OR DELETE ON text_anchor FOR EACH ROW
WHEN (coalesce(current_setting('register.fresh_decision', true), '') <> '') EXECUTE FUNCTION note_fresh_write();
CREATE TRIGGER fresh_write AFTER INSERT OR UPDATE OR DELETE ON text_version FOR EACH ROW
WHEN (coalesce(current_setting('register.fresh_decision', true), '') <> '') EXECUTE FUNCTION note_fresh_write();
CREATE TRIGGER fresh_write AFTER INSERT OR UPDATE OR DELETE ON text_opening FOR EACH ROW
WHEN (coalesce(current_setting('register.fresh_decision', true), '') <> '') EXECUTE FUNCTION note_fresh_write();

-- The questions and templates that an installation has, as managers left them, shown as they were.
INSERT INTO written_text (id, kind, slug, version)
SELECT gen_random_uuid(), 'question'::"TextKind", slug, 1 FROM question
UNION ALL SELECT gen_random_uuid(), 'question_template'::"TextKind", slug, 1 FROM question_template;
INSERT INTO text_anchor (kind, slug, text_id) SELECT kind, slug, id FROM written_text;
INSERT INTO text_version (text_id, number, title, body, section, position, saved_at, published_from)
SELECT t.id, 1, left(q.question, 200), left(q.answer, 20000), q.section, q.position, CURRENT_TIMESTAMP, '2000-01-01T00:00:00Z'::timestamptz
FROM written_text t JOIN question q ON t.kind = 'question' AND t.slug = q.slug
UNION ALL
SELECT t.id, 1, left(q.title, 200), left(q.question, 20000), NULL, q.position, CURRENT_TIMESTAMP, '2000-01-01T00:00:00Z'::timestamptz
FROM written_text t JOIN question_template q ON t.kind = 'question_template' AND t.slug = q.slug;

-- DropTable
DROP TABLE "question";

-- DropTable
DROP TABLE "question_template";
