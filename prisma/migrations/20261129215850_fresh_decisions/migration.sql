-- CreateTable
CREATE TABLE "fresh_decision" (
    "id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "taken_back_at" TIMESTAMPTZ(3),

    CONSTRAINT "fresh_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fresh_decision_write" (
    "id" BIGSERIAL NOT NULL,
    "decision_id" UUID NOT NULL,
    "table_name" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "fresh_decision_write_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "fresh_decision_subject_id_idx" ON "fresh_decision"("subject_id");

-- CreateIndex
CREATE INDEX "fresh_decision_decided_by_id_idx" ON "fresh_decision"("decided_by_id");

-- CreateIndex
CREATE INDEX "fresh_decision_until_idx" ON "fresh_decision"("until");

-- CreateIndex
CREATE INDEX "fresh_decision_write_decision_id_id_idx" ON "fresh_decision_write"("decision_id", "id");

-- AddForeignKey
ALTER TABLE "fresh_decision" ADD CONSTRAINT "fresh_decision_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fresh_decision_write" ADD CONSTRAINT "fresh_decision_write_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "fresh_decision"("id") ON DELETE CASCADE ON UPDATE CASCADE
  -- The decision itself is written once all that it does is done.
  DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE fresh_decision ADD CONSTRAINT fresh_decision_subject_type_known
  CHECK (subject_type IN ('application', 'activity', 'certification'));
ALTER TABLE fresh_decision ADD CONSTRAINT fresh_decision_until_later CHECK (until > decided_at);

-- What a decision writes is noted by the database, so that no decision can forget any of it: docs/decisions/0025.
CREATE FUNCTION note_fresh_write() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO fresh_decision_write (decision_id, table_name, before, after)
  VALUES (current_setting('register.fresh_decision')::uuid, TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW));
  RETURN NULL;
END $$;

-- Every table but those that stay as they are, and those that triggers of their own keep.
DO $$
DECLARE
  what text;
BEGIN
  FOR what IN
    SELECT table_name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL (ARRAY[
      'audit_event', 'fresh_decision', 'fresh_decision_write', 'rate_limit', '_prisma_migrations',
      'newcomer', 'employer_word', 'application_employer_word', 'catalogue_entry'])
  LOOP
    EXECUTE format($trigger$
      CREATE TRIGGER fresh_write AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW
      WHEN (coalesce(current_setting('register.fresh_decision', true), '') <> '') EXECUTE FUNCTION note_fresh_write()
      $trigger$, what);
  END LOOP;
END $$;

-- By its primary key.
CREATE FUNCTION condition_of_row(what regclass, image jsonb) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg(format('%I = %L', a.attname, image ->> a.attname), ' AND ')
  FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
  WHERE i.indrelid = what AND i.indisprimary
$$;

-- Whether anything refers to it: deleting it would take that along. Words that a trigger keeps go with it.
CREATE FUNCTION is_referred_to(what regclass, image jsonb) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  reference record;
  found_one boolean;
BEGIN
  FOR reference IN
    SELECT c.conrelid::regclass AS child, string_agg(format('%I = %L', own.attname, image ->> its.attname), ' AND ') AS fits
    FROM pg_constraint c
    CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS pair (own_number, its_number)
    JOIN pg_attribute own ON own.attrelid = c.conrelid AND own.attnum = pair.own_number
    JOIN pg_attribute its ON its.attrelid = c.confrelid AND its.attnum = pair.its_number
    WHERE c.contype = 'f' AND c.confrelid = what
      AND c.conrelid NOT IN ('employer_word'::regclass, 'application_employer_word'::regclass)
    GROUP BY c.oid, c.conrelid
  LOOP
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %s WHERE %s)', reference.child, reference.fits) INTO found_one;
    IF found_one THEN RETURN true; END IF;
  END LOOP;
  RETURN false;
END $$;

-- Undoes what a decision wrote, step by step from the last to the first: all of it, or nothing when any row isn't as the
-- decision left it. Then it answers that row's table; null when all is as it was. Rows that have a version get a later one.
CREATE FUNCTION take_back(decision uuid) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  step record;
  columns text;
  changes text;
  touched bigint;
BEGIN
  FOR step IN SELECT * FROM fresh_decision_write w WHERE w.decision_id = decision ORDER BY w.id DESC LOOP
    IF step.after IS NULL THEN
      EXECUTE format('INSERT INTO %I SELECT * FROM jsonb_populate_record(NULL::%1$I, $1)', step.table_name)
        USING step.before;
      CONTINUE;
    END IF;
    IF step.before IS NULL THEN
      -- Nobody refers to it from here on.
      EXECUTE format('SELECT 1 FROM %I WHERE %s FOR UPDATE', step.table_name,
        condition_of_row(format('%I', step.table_name)::regclass, step.after));
      IF is_referred_to(format('%I', step.table_name)::regclass, step.after) THEN
        RAISE SQLSTATE 'LKLR1';
      END IF;
      changes := format('DELETE FROM %I AS stands', step.table_name);
    ELSE
      SELECT string_agg(quote_ident(key), ', ') INTO columns
      FROM jsonb_each(step.before) WHERE value IS DISTINCT FROM step.after -> key;
      CONTINUE WHEN columns IS NULL;
      changes := format('UPDATE %I AS stands SET (%s) = (SELECT %2$s FROM jsonb_populate_record(NULL::%1$I, $2))',
        step.table_name, columns);
    END IF;
    -- Whoever only read a message changed nothing.
    EXECUTE format('%s WHERE %s AND to_jsonb(stands) - ''read_at'' = $1 - ''read_at''', changes,
      condition_of_row(format('%I', step.table_name)::regclass, step.after)) USING step.after, step.before;
    GET DIAGNOSTICS touched = ROW_COUNT;
    IF touched <> 1 THEN
      RAISE SQLSTATE 'LKLR1';
    END IF;
  END LOOP;
  FOR step IN
    SELECT w.table_name, condition_of_row(format('%I', w.table_name)::regclass, w.before) AS row, max((w.after ->> 'version')::int) AS version
    FROM fresh_decision_write w WHERE w.decision_id = decision AND w.before ? 'version' AND w.after ? 'version' GROUP BY 1, 2
  LOOP
    EXECUTE format('UPDATE %I SET version = $1 WHERE %s', step.table_name, step.row) USING step.version + 1;
  END LOOP;
  RETURN NULL;
EXCEPTION WHEN SQLSTATE 'LKLR1' OR unique_violation OR foreign_key_violation THEN
  RETURN step.table_name;
END $$;
