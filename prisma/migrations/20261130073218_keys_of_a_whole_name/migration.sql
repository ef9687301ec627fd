-- Beside each word all words of its name: an index on it answers a search of several words, in the order of the first
-- and then of initials. The next start writes them; until then they are looked up.
ALTER TABLE search_word ADD COLUMN keys TEXT COLLATE "C";
DROP INDEX search_word_starts;
CREATE INDEX search_word_starts ON search_word (word, keys, registration_id);

-- CreateTable
CREATE TABLE "shown_surname" (
    "surname" TEXT NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "shown_surname_pkey" PRIMARY KEY ("surname", "folded")
);
CREATE INDEX shown_surname_close ON shown_surname USING gin (folded gin_trgm_ops);
CREATE INDEX shown_surname_start ON shown_surname (left(folded, 1), char_length(folded));
CREATE INDEX shown_surname_tail ON shown_surname (substr(folded, 2));

-- Close spellings were looked for among the people themselves.
DROP INDEX registration_surname_close;
DROP INDEX registration_surname_start;

-- Longer than an index takes, a surname isn't offered.
CREATE INDEX registration_surname_shown ON registration (surname_shown, surname_folded)
  WHERE state IN ('registered', 'certified') AND NOT shielded AND char_length(surname_shown) BETWEEN 1 AND 100;

-- Whoever shows a surname holds it: who would take away what nobody shows any more waits, and looks again.
CREATE FUNCTION surnames_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO shown_surname (surname, folded)
  SELECT DISTINCT a.surname_shown, a.surname_folded FROM added a
  WHERE a.state IN ('registered', 'certified') AND NOT a.shielded AND char_length(a.surname_shown) BETWEEN 1 AND 100
  ORDER BY a.surname_shown, a.surname_folded
  ON CONFLICT DO NOTHING;
  PERFORM FROM shown_surname s
  WHERE (s.surname, s.folded) IN (SELECT a.surname_shown, a.surname_folded FROM added a) FOR KEY SHARE;
  RETURN NULL;
END $$;
CREATE TRIGGER registration_surnames_came AFTER INSERT ON registration
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION surnames_came();

CREATE FUNCTION surname_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    INSERT INTO shown_surname (surname, folded)
    SELECT NEW.surname_shown, NEW.surname_folded
    WHERE NEW.state IN ('registered', 'certified') AND NOT NEW.shielded
      AND char_length(NEW.surname_shown) BETWEEN 1 AND 100
    ON CONFLICT DO NOTHING;
    PERFORM FROM shown_surname s WHERE (s.surname, s.folded) = (NEW.surname_shown, NEW.surname_folded) FOR KEY SHARE;
  END IF;
  PERFORM FROM shown_surname s WHERE (s.surname, s.folded) = (OLD.surname_shown, OLD.surname_folded) FOR UPDATE;
  DELETE FROM shown_surname s
  WHERE (s.surname, s.folded) = (OLD.surname_shown, OLD.surname_folded) AND NOT EXISTS (
    SELECT FROM registration r WHERE (r.surname_shown, r.surname_folded) = (s.surname, s.folded)
      AND r.state IN ('registered', 'certified') AND NOT r.shielded AND char_length(r.surname_shown) BETWEEN 1 AND 100);
  RETURN NULL;
END $$;
CREATE TRIGGER registration_surname_changed AFTER UPDATE ON registration FOR EACH ROW
  WHEN ((OLD.surname_shown, OLD.surname_folded, OLD.state IN ('registered', 'certified') AND NOT OLD.shielded)
    IS DISTINCT FROM
    (NEW.surname_shown, NEW.surname_folded, NEW.state IN ('registered', 'certified') AND NOT NEW.shielded))
  EXECUTE FUNCTION surname_changed();
CREATE TRIGGER registration_surname_went AFTER DELETE ON registration FOR EACH ROW EXECUTE FUNCTION surname_changed();

INSERT INTO shown_surname (surname, folded)
SELECT DISTINCT surname_shown, surname_folded FROM registration
WHERE state IN ('registered', 'certified') AND NOT shielded AND char_length(surname_shown) BETWEEN 1 AND 100;
