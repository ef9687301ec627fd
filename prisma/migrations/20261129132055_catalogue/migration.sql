-- AlterTable
ALTER TABLE "course_version" ADD COLUMN     "goals_folded" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "region_folded" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "catalogue_entry" (
    "request_id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "title_folded" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "searched" tsvector NOT NULL,

    CONSTRAINT "catalogue_entry_pkey" PRIMARY KEY ("request_id")
);

-- CreateIndex
CREATE INDEX "catalogue_entry_course_id_valid_from_idx" ON "catalogue_entry"("course_id", "valid_from");

-- CreateIndex
CREATE INDEX "catalogue_entry_title_folded_request_id_idx" ON "catalogue_entry"("title_folded", "request_id");

-- CreateIndex
CREATE INDEX "catalogue_entry_searched_idx" ON "catalogue_entry" USING GIN ("searched");

-- AddForeignKey
ALTER TABLE "catalogue_entry" ADD CONSTRAINT "catalogue_entry_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "accreditation_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_entry" ADD CONSTRAINT "catalogue_entry_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma can't say. Titles are sorted by their letters alone.
ALTER TABLE catalogue_entry ALTER COLUMN title_folded TYPE TEXT COLLATE "C";

-- A word is cut as lib/catalogue/catalogue-search.ts cuts it: a lexeme has a greatest length.
CREATE FUNCTION marked_words(mark TEXT, line TEXT) RETURNS TEXT[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY(SELECT mark || left(word, 60) FROM string_to_table(line, ' ') word WHERE word <> '')
$$;

CREATE FUNCTION note_catalogue(courses UUID[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM catalogue_entry WHERE course_id = ANY (courses);
  INSERT INTO catalogue_entry (request_id, course_id, title_folded, valid_from, valid_to, searched)
  SELECT a.id, c.id, v.title_folded, a.valid_from, least(a.valid_to, a.ended_on),
    array_to_tsvector(
      marked_words('', concat_ws(' ', v.title_folded, v.goals_folded, p.name_folded, v.region_folded))
      || marked_words('region=', v.region_folded)
      || ARRAY['type=' || a.type_code, 'form=' || coalesce(v.form::text, '')])
  FROM course c
  JOIN provider p ON p.id = c.provider_id AND p.state = 'admitted'
  JOIN course_version v ON v.course_id = c.id
  JOIN accreditation_request a ON a.course_version_id = v.id AND a.state = 'accredited'
  WHERE c.id = ANY (courses) AND least(a.valid_to, a.ended_on) >= a.valid_from
  -- Another transaction noted it while this one waited for it.
  ON CONFLICT (request_id) DO UPDATE SET (title_folded, valid_from, valid_to, searched)
    = (EXCLUDED.title_folded, EXCLUDED.valid_from, EXCLUDED.valid_to, EXCLUDED.searched);
END $$;

CREATE FUNCTION accreditation_noted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_catalogue(ARRAY(SELECT course_id FROM course_version WHERE id = NEW.course_version_id));
  RETURN NULL;
END $$;
CREATE TRIGGER accreditation_noted AFTER INSERT OR UPDATE OF state, type_code, valid_from, valid_to, ended_on
  ON accreditation_request FOR EACH ROW WHEN (NEW.state = 'accredited') EXECUTE FUNCTION accreditation_noted();

CREATE FUNCTION course_version_noted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_catalogue(ARRAY[NEW.course_id]);
  RETURN NULL;
END $$;
CREATE TRIGGER course_version_noted AFTER UPDATE OF title_folded, goals_folded, region_folded, form ON course_version
  FOR EACH ROW
  WHEN ((OLD.title_folded, OLD.goals_folded, OLD.region_folded, OLD.form)
    IS DISTINCT FROM (NEW.title_folded, NEW.goals_folded, NEW.region_folded, NEW.form))
  EXECUTE FUNCTION course_version_noted();

CREATE FUNCTION course_noted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_catalogue(ARRAY[NEW.id]);
  RETURN NULL;
END $$;
CREATE TRIGGER course_noted AFTER UPDATE OF provider_id ON course FOR EACH ROW EXECUTE FUNCTION course_noted();

CREATE FUNCTION provider_noted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_catalogue(ARRAY(SELECT id FROM course WHERE provider_id = NEW.id));
  RETURN NULL;
END $$;
CREATE TRIGGER provider_noted AFTER UPDATE OF state, name_folded ON provider FOR EACH ROW
  WHEN ((OLD.state, OLD.name_folded) IS DISTINCT FROM (NEW.state, NEW.name_folded)) EXECUTE FUNCTION provider_noted();

-- What was written before is found by its title until it is saved again.
SELECT note_catalogue(ARRAY(SELECT id FROM course));
