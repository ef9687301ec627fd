-- What keeps the work of a page from growing with the register, its history or its content.

-- Whose data a reading was of: a registration, or an account without one. Null for what isn't a reading.
ALTER TABLE "audit_event" ADD COLUMN "about_id" UUID;
ALTER TABLE audit_event DISABLE TRIGGER audit_event_is_kept;
UPDATE audit_event e SET about_id = CASE subject_type
    WHEN 'registration' THEN subject_id
    WHEN 'account' THEN subject_id
    WHEN 'application' THEN (SELECT p.account_id FROM application p WHERE p.id = e.subject_id)
    WHEN 'activity' THEN (SELECT v.registration_id FROM activity v WHERE v.id = e.subject_id)
    WHEN 'certification' THEN (SELECT c.registration_id FROM certification c WHERE c.id = e.subject_id)
  END
  WHERE event IN ('dossier_viewed', 'activities_viewed', 'evidence_opened');
ALTER TABLE audit_event ENABLE TRIGGER audit_event_is_kept;

-- Of one subject: logging in and being refused, and all else. The codes are those of lib/access/security-events.ts.
CREATE INDEX audit_event_security ON audit_event (subject_type, subject_id, id)
  WHERE event IN ('logged_in', 'log_in_failed', 'second_factor_failed', 'limit_reached', 'access_refused', 'role_used');
CREATE INDEX audit_event_deeds ON audit_event (subject_type, subject_id, id)
  WHERE event NOT IN ('logged_in', 'log_in_failed', 'second_factor_failed', 'limit_reached', 'access_refused', 'role_used');
CREATE INDEX audit_event_about ON audit_event (about_id, id) WHERE about_id IS NOT NULL;

-- Registrants that have no registration and never had one, with whether their newest application was handed in.
CREATE TABLE "newcomer" (
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "handed_in" BOOLEAN NOT NULL,
    CONSTRAINT "newcomer_pkey" PRIMARY KEY ("account_id")
);
CREATE INDEX "newcomer_handed_in_created_at_account_id_idx" ON "newcomer"("handed_in", "created_at", "account_id");
CREATE INDEX "newcomer_created_at_account_id_idx" ON "newcomer"("created_at", "account_id");
ALTER TABLE "newcomer" ADD CONSTRAINT "newcomer_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE FUNCTION is_newcomer(who UUID) RETURNS BOOLEAN LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM account c WHERE c.id = who AND 'registrant' = ANY (c.roles))
    AND NOT EXISTS (SELECT 1 FROM registration r WHERE r.account_id = who)
    AND NOT EXISTS (SELECT 1 FROM former_holder f WHERE f.account_id = who)
$$;

-- Works one account out anew. Said in the database, so that no way of writing an account can forget it.
CREATE FUNCTION note_newcomer(who UUID) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF is_newcomer(who) THEN
    INSERT INTO newcomer (account_id, created_at, handed_in)
    SELECT c.id, c.created_at, coalesce((
      SELECT p.state <> 'draft' FROM application p WHERE p.account_id = c.id ORDER BY p.created_at DESC LIMIT 1
    ), false)
    FROM account c WHERE c.id = who
    ON CONFLICT (account_id) DO UPDATE SET handed_in = EXCLUDED.handed_in WHERE newcomer.handed_in <> EXCLUDED.handed_in;
  ELSE
    DELETE FROM newcomer WHERE account_id = who;
  END IF;
END $$;

-- Many at once come with an import: by the statement, not by the row.
CREATE FUNCTION accounts_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO newcomer (account_id, created_at, handed_in)
  SELECT id, created_at, false FROM added WHERE 'registrant' = ANY (roles) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER account_came AFTER INSERT ON account
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION accounts_came();

CREATE FUNCTION registrations_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM newcomer n USING added WHERE n.account_id = added.account_id;
  RETURN NULL;
END $$;
CREATE TRIGGER registration_came AFTER INSERT ON registration
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION registrations_came();
CREATE TRIGGER former_holder_came AFTER INSERT ON former_holder
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION registrations_came();

CREATE FUNCTION account_roles_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_newcomer(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER account_roles_changed AFTER UPDATE OF roles ON account
  FOR EACH ROW WHEN (OLD.roles IS DISTINCT FROM NEW.roles) EXECUTE FUNCTION account_roles_changed();

CREATE FUNCTION holder_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.account_id IS NOT NULL THEN PERFORM note_newcomer(OLD.account_id); END IF;
  IF TG_OP = 'UPDATE' AND NEW.account_id IS NOT NULL THEN PERFORM note_newcomer(NEW.account_id); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER registration_holder_changed AFTER UPDATE OF account_id ON registration
  FOR EACH ROW WHEN (OLD.account_id IS DISTINCT FROM NEW.account_id) EXECUTE FUNCTION holder_changed();
CREATE TRIGGER registration_went AFTER DELETE ON registration FOR EACH ROW EXECUTE FUNCTION holder_changed();
CREATE TRIGGER former_holder_went AFTER DELETE ON former_holder FOR EACH ROW EXECUTE FUNCTION holder_changed();

CREATE FUNCTION application_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_newcomer(CASE WHEN TG_OP = 'DELETE' THEN OLD.account_id ELSE NEW.account_id END);
  RETURN NULL;
END $$;
CREATE TRIGGER application_came AFTER INSERT OR DELETE ON application FOR EACH ROW EXECUTE FUNCTION application_moved();
CREATE TRIGGER application_moved AFTER UPDATE OF state ON application
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION application_moved();

INSERT INTO newcomer (account_id, created_at, handed_in)
SELECT c.id, c.created_at, coalesce((
  SELECT p.state <> 'draft' FROM application p WHERE p.account_id = c.id ORDER BY p.created_at DESC LIMIT 1
), false)
FROM account c WHERE is_newcomer(c.id);

-- Search keys of names from before and of applications. Written by the code, from the one rule in lib/register; what is
-- there already gets its keys at the next start.
ALTER TABLE "registration_change" ADD COLUMN "name_keyed" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX registration_change_unkeyed ON registration_change (id) WHERE section = 'name' AND NOT name_keyed;
CREATE TABLE "former_name_word" (
    "change_id" BIGINT NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,
    CONSTRAINT "former_name_word_pkey" PRIMARY KEY ("change_id","word")
);
CREATE INDEX former_name_word_starts ON former_name_word (word, change_id);
ALTER TABLE "former_name_word" ADD CONSTRAINT "former_name_word_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "registration_change"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "application" ADD COLUMN "name_keyed" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "name_sorted" TEXT NOT NULL DEFAULT '';
ALTER TABLE application ALTER COLUMN name_sorted TYPE TEXT COLLATE "C";
CREATE INDEX application_unkeyed ON application (id) WHERE NOT name_keyed;
CREATE TABLE "application_word" (
    "application_id" UUID NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,
    CONSTRAINT "application_word_pkey" PRIMARY KEY ("application_id","word")
);
CREATE INDEX application_word_starts ON application_word (word, application_id);
ALTER TABLE "application_word" ADD CONSTRAINT "application_word_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Organisations are found by where a word begins: after a space, or after a sign.
CREATE FUNCTION word_starts(line TEXT) RETURNS SETOF TEXT LANGUAGE sql IMMUTABLE AS $$
  SELECT DISTINCT substr(part, at) FROM regexp_split_to_table(lower(line), '\s+') part,
    LATERAL generate_series(1, char_length(part)) at
  WHERE at = 1 OR (substr(part, at, 1) ~ '[[:alnum:]]' AND substr(part, at - 1, 1) !~ '[[:alnum:]]')
$$;
CREATE TABLE "employer_word" (
    "registration_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,
    CONSTRAINT "employer_word_pkey" PRIMARY KEY ("registration_id","position","word")
);
CREATE INDEX employer_word_starts ON employer_word (word, registration_id, position);
ALTER TABLE "employer_word" ADD CONSTRAINT "employer_word_registration_id_position_fkey" FOREIGN KEY ("registration_id", "position") REFERENCES "registration_appointment"("registration_id", "position") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE TABLE "application_employer_word" (
    "application_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,
    CONSTRAINT "application_employer_word_pkey" PRIMARY KEY ("application_id","position","word")
);
CREATE INDEX application_employer_word_starts ON application_employer_word (word, application_id, position);
ALTER TABLE "application_employer_word" ADD CONSTRAINT "application_employer_word_application_id_position_fkey" FOREIGN KEY ("application_id", "position") REFERENCES "application_appointment"("application_id", "position") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE FUNCTION note_employer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'registration_appointment' THEN
    DELETE FROM employer_word w WHERE w.registration_id = NEW.registration_id AND w.position = NEW.position;
    INSERT INTO employer_word SELECT NEW.registration_id, NEW.position, word_starts(NEW.organisation);
  ELSE
    DELETE FROM application_employer_word w WHERE w.application_id = NEW.application_id AND w.position = NEW.position;
    INSERT INTO application_employer_word SELECT NEW.application_id, NEW.position, word_starts(NEW.organisation);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER registration_employer AFTER INSERT OR UPDATE OF organisation ON registration_appointment
  FOR EACH ROW EXECUTE FUNCTION note_employer();
CREATE TRIGGER application_employer AFTER INSERT OR UPDATE OF organisation ON application_appointment
  FOR EACH ROW EXECUTE FUNCTION note_employer();
INSERT INTO employer_word SELECT registration_id, position, word_starts(organisation) FROM registration_appointment;
INSERT INTO application_employer_word SELECT application_id, position, word_starts(organisation) FROM application_appointment;

-- An address is found from its start and from after the @; a phone number from its start.
CREATE INDEX account_email_start ON account (email_normalised COLLATE "C");
CREATE INDEX account_email_domain ON account (split_part(email_normalised, '@', 2) COLLATE "C");
CREATE INDEX registration_email_start ON registration (lower(private_email) COLLATE "C") WHERE private_email <> '';
CREATE INDEX registration_email_domain ON registration (split_part(lower(private_email), '@', 2) COLLATE "C")
  WHERE private_email <> '';
CREATE INDEX application_email_start ON application (lower(private_email) COLLATE "C") WHERE submitted_at IS NOT NULL;
CREATE INDEX application_email_domain ON application (split_part(lower(private_email), '@', 2) COLLATE "C")
  WHERE submitted_at IS NOT NULL;
CREATE INDEX former_email_start ON registration_change (lower(before ->> 'email') COLLATE "C") WHERE section = 'login';
CREATE INDEX former_email_domain ON registration_change (split_part(lower(before ->> 'email'), '@', 2) COLLATE "C")
  WHERE section = 'login';

-- As significantDigits in lib/dossier/dossier-query.ts.
CREATE FUNCTION significant_digits(phone TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(regexp_replace(regexp_replace(phone, '[^0-9+]', '', 'g'),
    '^(\+31|0031|31(?=0?[0-9]{9}$)|0)0?', ''), '[^0-9]', '', 'g')
$$;
CREATE INDEX registration_phone ON registration (significant_digits(private_phone) COLLATE "C") WHERE private_phone <> '';
CREATE INDEX application_phone ON application (significant_digits(private_phone) COLLATE "C")
  WHERE submitted_at IS NOT NULL;

-- Colleagues: a handful among everybody that has an account.
CREATE INDEX account_case_workers ON account (name, id) WHERE roles && '{register_manager,assessor}'::"Role"[];

-- Lists, each in its own order, from a row on.
CREATE INDEX registration_by_state ON registration
  (state, (char_length(number_normalised)), number_normalised COLLATE "C") WHERE erased_at IS NULL;
CREATE INDEX registration_shielded ON registration
  ((char_length(number_normalised)), number_normalised COLLATE "C") WHERE shielded AND erased_at IS NULL;

CREATE INDEX application_open ON application (submitted_at, id)
  WHERE submitted_at IS NOT NULL AND state IN ('submitted', 'information_requested');
CREATE INDEX application_open_by_name ON application (name_sorted, submitted_at, id)
  WHERE submitted_at IS NOT NULL AND state IN ('submitted', 'information_requested');
CREATE INDEX application_open_by_answer ON application (answer_due_on, submitted_at, id)
  WHERE submitted_at IS NOT NULL AND state IN ('submitted', 'information_requested');
CREATE INDEX application_ended ON application (submitted_at, id)
  WHERE submitted_at IS NOT NULL AND state IN ('approved', 'rejected', 'withdrawn');
CREATE INDEX application_ended_by_name ON application (name_sorted, submitted_at, id)
  WHERE submitted_at IS NOT NULL AND state IN ('approved', 'rejected', 'withdrawn');
CREATE INDEX application_ended_by_answer ON application (answer_due_on, submitted_at, id)
  WHERE submitted_at IS NOT NULL AND state IN ('approved', 'rejected', 'withdrawn');
CREATE INDEX application_of_holder ON application (assigned_to_id, submitted_at, id) WHERE assigned_to_id IS NOT NULL;

CREATE INDEX activity_ended ON activity (review_from, id)
  WHERE superseded_at IS NULL AND review_from IS NOT NULL AND state IN ('approved', 'rejected');
CREATE INDEX activity_ended_by_course ON activity (course_key COLLATE "C", review_from, id)
  WHERE superseded_at IS NULL AND review_from IS NOT NULL AND state IN ('approved', 'rejected');
CREATE INDEX activity_of_holder ON activity (assigned_to_id, review_from, id) WHERE assigned_to_id IS NOT NULL;

CREATE INDEX task_open ON task (created_on, created_at, id) WHERE done_at IS NULL;
CREATE INDEX task_open_of_kind ON task (kind, created_on, created_at, id) WHERE done_at IS NULL;
CREATE INDEX task_about_registration ON task (registration_id, created_at, id);
CREATE INDEX task_about_account ON task (account_id, created_at, id);
CREATE INDEX mail_order ON mail (created_at, id);
CREATE INDEX mail_order_of_state ON mail (state, created_at, id);
CREATE INDEX mail_order_of_account ON mail (account_id, created_at, id);
CREATE INDEX message_order ON message (account_id, at, id);
CREATE INDEX note_order ON note (registration_id, at, id);
CREATE INDEX certification_requested ON certification (requested_at, id) WHERE state = 'requested';
CREATE INDEX registration_change_order ON registration_change (registration_id, at, id);
CREATE INDEX registration_event_order ON registration_event (registration_id, at, id);
CREATE INDEX registration_name_order ON registration (surname_folded COLLATE "C", initials COLLATE "C", id);
CREATE INDEX activity_ended_of_type ON activity (type_code, review_from, id)
  WHERE superseded_at IS NULL AND review_from IS NOT NULL AND state IN ('approved', 'rejected');

-- Who decided, asked or wrote: asked for before an account goes, and by the database when it does.
CREATE INDEX "decision_decided_by_id_idx" ON "decision"("decided_by_id");
CREATE INDEX "information_request_asked_by_id_idx" ON "information_request"("asked_by_id");
CREATE INDEX "note_author_id_idx" ON "note"("author_id");
CREATE INDEX "message_author_id_idx" ON "message"("author_id");
CREATE INDEX "activity_decision_decided_by_id_idx" ON "activity_decision"("decided_by_id");
CREATE INDEX "activity_question_asked_by_id_idx" ON "activity_question"("asked_by_id");

-- What says that two applications that wait are of one person: as the indexes of registration have it.
CREATE INDEX application_waiting_email ON application (lower(private_email))
  WHERE state IN ('submitted', 'information_requested');
CREATE INDEX application_waiting_phone ON application (right(regexp_replace(private_phone, '[^0-9]', '', 'g'), 9))
  WHERE state IN ('submitted', 'information_requested');

CREATE INDEX message_unread ON message (account_id, id) WHERE read_at IS NULL;
CREATE INDEX activity_waiting_by_course ON activity (course_key COLLATE "C", review_from, id)
  WHERE superseded_at IS NULL AND review_from IS NOT NULL AND state IN ('submitted', 'in_review', 'information_requested');
