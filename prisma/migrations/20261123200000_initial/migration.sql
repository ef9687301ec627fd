-- CreateEnum
CREATE TYPE "Role" AS ENUM ('registrant', 'register_manager', 'assessor');

-- CreateEnum
CREATE TYPE "ApplicationState" AS ENUM ('draft', 'submitted', 'information_requested', 'approved', 'rejected', 'withdrawn');

-- CreateEnum
CREATE TYPE "NameUse" AS ENUM ('E', 'P', 'V', 'N');

-- CreateEnum
CREATE TYPE "AppointmentFunction" AS ENUM ('attendance_officer', 'rmc_officer', 'other');

-- CreateEnum
CREATE TYPE "EmployerKind" AS ENUM ('municipality', 'region', 'rbl', 'other');

-- CreateEnum
CREATE TYPE "AppointmentForm" AS ENUM ('employed', 'self_employed', 'payroll', 'other');

-- CreateEnum
CREATE TYPE "Tick" AS ENUM ('meets_competency_profile', 'subscribes_competency_profile', 'subscribes_code_of_conduct', 'subscribes_code_addendum');

-- CreateEnum
CREATE TYPE "DecisionOutcome" AS ENUM ('approved', 'rejected');

-- CreateEnum
CREATE TYPE "AppointmentCheck" AS ENUM ('employer_phoned', 'employer_wrote', 'document_seen');

-- CreateEnum
CREATE TYPE "RejectionReason" AS ENUM ('requirement_competency_profile', 'requirement_code_of_conduct', 'requirement_hours', 'requirement_appointment', 'appointment_unconfirmed', 'not_reachable', 'duplicate');

-- CreateEnum
CREATE TYPE "RegistrationState" AS ENUM ('registered', 'certified', 'removed', 'deregistered');

-- CreateEnum
CREATE TYPE "DocumentCode" AS ENUM ('competency_profile', 'code_of_conduct', 'code_addendum');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('queued', 'sent', 'failed');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_normalised" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "password_changed_at" TIMESTAMPTZ(3),
    "roles" "Role"[],
    "totp_secret" TEXT,
    "totp_last_step" INTEGER,
    "is_persona" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_up" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_normalised" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_reset" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "authenticated_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "state" "ApplicationState" NOT NULL DEFAULT 'draft',
    "initials" TEXT NOT NULL DEFAULT '',
    "birth_prefix" TEXT NOT NULL DEFAULT '',
    "birth_surname" TEXT NOT NULL DEFAULT '',
    "partner_prefix" TEXT NOT NULL DEFAULT '',
    "partner_surname" TEXT NOT NULL DEFAULT '',
    "name_use" "NameUse" NOT NULL DEFAULT 'E',
    "name_saved_at" TIMESTAMPTZ(3),
    "private_email" TEXT NOT NULL DEFAULT '',
    "private_phone" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_on" DATE,
    "answer_due_on" DATE,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_appointment" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "function" "AppointmentFunction" NOT NULL,
    "hours_per_week" DECIMAL(5,2) NOT NULL,
    "employer_kind" "EmployerKind" NOT NULL,
    "form" "AppointmentForm" NOT NULL,
    "organisation" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "application_appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "acceptance" (
    "application_id" UUID NOT NULL,
    "tick" "Tick" NOT NULL,
    "document_id" UUID NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "acceptance_pkey" PRIMARY KEY ("application_id","tick")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "outcome" "DecisionOutcome" NOT NULL,
    "reasons" "RejectionReason"[],
    "explanation" TEXT NOT NULL DEFAULT '',
    "appointment_check" "AppointmentCheck",
    "checked_on" DATE,
    "check_note" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration" (
    "id" UUID NOT NULL,
    "account_id" UUID,
    "number" TEXT NOT NULL,
    "number_normalised" TEXT NOT NULL,
    "state" "RegistrationState" NOT NULL,
    "initials" TEXT NOT NULL DEFAULT '',
    "birth_prefix" TEXT NOT NULL DEFAULT '',
    "birth_surname" TEXT NOT NULL,
    "partner_prefix" TEXT NOT NULL DEFAULT '',
    "partner_surname" TEXT NOT NULL DEFAULT '',
    "name_use" "NameUse" NOT NULL DEFAULT 'E',
    "surname_shown" TEXT NOT NULL DEFAULT '',
    "surname_folded" TEXT NOT NULL DEFAULT '',
    "private_email" TEXT NOT NULL DEFAULT '',
    "private_phone" TEXT NOT NULL DEFAULT '',
    "registered_on" DATE NOT NULL,
    "certified_until" DATE,
    "shielded" BOOLEAN NOT NULL DEFAULT false,
    "imported" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration_appointment" (
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "function" "AppointmentFunction" NOT NULL,
    "hours_per_week" DECIMAL(5,2) NOT NULL,
    "employer_kind" "EmployerKind" NOT NULL,
    "form" "AppointmentForm" NOT NULL,
    "organisation" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "registration_appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_word" (
    "registration_id" UUID NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("registration_id","word")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key","valid_from")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "code" "DocumentCode" NOT NULL,
    "version" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "is_sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question" (
    "slug" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,

    CONSTRAINT "question_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "event" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_role" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "to_address" TEXT NOT NULL,
    "account_id" UUID,
    "state" "MailState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "held_personas" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_normalised_key" ON "account"("email_normalised");

-- CreateIndex
CREATE INDEX "sign_up_email_normalised_idx" ON "sign_up"("email_normalised");

-- CreateIndex
CREATE INDEX "password_reset_account_id_idx" ON "password_reset"("account_id");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE INDEX "application_account_id_idx" ON "application"("account_id");

-- CreateIndex
CREATE INDEX "application_state_submitted_at_idx" ON "application"("state", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "application_appointment_application_id_position_key" ON "application_appointment"("application_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "decision_application_id_key" ON "decision"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_account_id_key" ON "registration"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_number_normalised_key" ON "registration"("number_normalised");

-- CreateIndex
CREATE UNIQUE INDEX "registration_appointment_registration_id_position_key" ON "registration_appointment"("registration_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "document_code_version_key" ON "document"("code", "version");

-- CreateIndex
CREATE UNIQUE INDEX "document_code_valid_from_key" ON "document"("code", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "question_section_position_key" ON "question"("section", "position");

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_id_id_idx" ON "audit_event"("subject_type", "subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_idx" ON "audit_event"("actor_id");

-- CreateIndex
CREATE INDEX "mail_account_id_idx" ON "mail"("account_id");

-- CreateIndex
CREATE INDEX "mail_state_created_at_idx" ON "mail"("state", "created_at");

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_appointment" ADD CONSTRAINT "application_appointment_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_appointment" ADD CONSTRAINT "registration_appointment_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_word" ADD CONSTRAINT "search_word_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema can't say: ranges, "one open at a time", the number's sequence and the indexes for search.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE SEQUENCE registration_number_seq AS BIGINT START 1;

ALTER TABLE account
  ADD CONSTRAINT account_email_normalised_is_normal CHECK (email_normalised = lower(btrim(email_normalised)) AND email_normalised <> '');

-- One sign-up waits per address; a newer one replaces it.
CREATE UNIQUE INDEX sign_up_one_waiting ON sign_up (email_normalised) WHERE superseded_at IS NULL AND confirmed_at IS NULL;

-- One open application per person.
CREATE UNIQUE INDEX application_one_open ON application (account_id)
  WHERE state IN ('draft', 'submitted', 'information_requested');

ALTER TABLE application
  ADD CONSTRAINT application_name_lengths CHECK (
    char_length(initials) <= 40 AND char_length(birth_prefix) <= 20 AND char_length(partner_prefix) <= 20
    AND char_length(birth_surname) <= 200 AND char_length(partner_surname) <= 200
  ),
  ADD CONSTRAINT application_submitted_whole CHECK (
    (submitted_at IS NULL) = (submitted_on IS NULL) AND (submitted_at IS NULL) = (answer_due_on IS NULL)
  ),
  ADD CONSTRAINT application_open_or_submitted CHECK (state IN ('draft', 'withdrawn') OR submitted_at IS NOT NULL),
  ADD CONSTRAINT application_ended CHECK ((state IN ('approved', 'rejected', 'withdrawn')) = (ended_at IS NOT NULL));

ALTER TABLE application_appointment
  ADD CONSTRAINT application_appointment_hours CHECK (hours_per_week > 0 AND hours_per_week <= 168),
  ADD CONSTRAINT application_appointment_days CHECK (ends_on IS NULL OR ends_on >= starts_on),
  ADD CONSTRAINT application_appointment_position CHECK (position >= 0);

ALTER TABLE registration_appointment
  ADD CONSTRAINT registration_appointment_hours CHECK (hours_per_week > 0 AND hours_per_week <= 168),
  ADD CONSTRAINT registration_appointment_days CHECK (ends_on IS NULL OR ends_on >= starts_on),
  ADD CONSTRAINT registration_appointment_position CHECK (position >= 0);

ALTER TABLE decision
  ADD CONSTRAINT decision_says_why CHECK (
    CASE outcome
      WHEN 'approved' THEN appointment_check IS NOT NULL AND checked_on IS NOT NULL AND cardinality(reasons) = 0
      WHEN 'rejected' THEN cardinality(reasons) > 0
    END
  );

ALTER TABLE registration
  ADD CONSTRAINT registration_number_forms CHECK (
    char_length(number) BETWEEN 1 AND 40 AND number_normalised ~ '^[A-Z0-9-]{1,20}$'
  ),
  ADD CONSTRAINT registration_name_lengths CHECK (
    char_length(initials) <= 40 AND char_length(birth_prefix) <= 20 AND char_length(partner_prefix) <= 20
    AND char_length(birth_surname) BETWEEN 1 AND 200 AND char_length(partner_surname) <= 200
  ),
  ADD CONSTRAINT registration_certified_until CHECK (state <> 'certified' OR certified_until IS NOT NULL);

-- The public search: a typed word is the start of a search word; hits above the limit come in the order of their numbers.
ALTER TABLE search_word ALTER COLUMN word TYPE TEXT COLLATE "C";
CREATE INDEX search_word_starts ON search_word (word, registration_id);
CREATE INDEX registration_number_order ON registration (char_length(number_normalised), number_normalised COLLATE "C");
CREATE INDEX registration_surname_close ON registration USING gin (surname_folded gin_trgm_ops);
CREATE INDEX mail_waiting ON mail (created_at) WHERE state = 'queued';

-- The audit is only ever added to.
CREATE FUNCTION audit_event_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit events are never changed or deleted';
END $$;
CREATE TRIGGER audit_event_is_kept BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION audit_event_is_kept();
