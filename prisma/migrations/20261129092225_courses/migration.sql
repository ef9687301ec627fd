-- CreateEnum
CREATE TYPE "ActivitySource" AS ENUM ('own', 'attendance', 'group', 'taken_over');

-- CreateEnum
CREATE TYPE "ProviderState" AS ENUM ('requested', 'confirmed', 'admitted', 'refused', 'merged');

-- CreateEnum
CREATE TYPE "CourseForm" AS ENUM ('on_site', 'online', 'e_learning');

-- CreateEnum
CREATE TYPE "AccreditationState" AS ENUM ('draft', 'submitted', 'returned_incomplete', 'in_review', 'accredited', 'rejected', 'withdrawn');

-- CreateEnum
CREATE TYPE "CourseJudgement" AS ENUM ('accredit', 'reject');

-- CreateEnum
CREATE TYPE "InvoiceKind" AS ENUM ('invoice', 'credit_note');

-- CreateEnum
CREATE TYPE "CourseRunState" AS ENUM ('planned', 'closed', 'cancelled');

-- CreateEnum
CREATE TYPE "RunEnding" AS ENUM ('not_held', 'nobody_registered', 'entered_twice');

-- CreateEnum
CREATE TYPE "ClaimState" AS ENUM ('open', 'confirmed', 'denied', 'escalated');

-- AlterEnum
ALTER TYPE "Role" ADD VALUE 'provider';

-- AlterEnum
ALTER TYPE "TaskKind" ADD VALUE 'provider_requested';
ALTER TYPE "TaskKind" ADD VALUE 'activity_disputed';

-- AlterTable
ALTER TABLE "activity" ADD COLUMN     "credited_at" TIMESTAMPTZ(3),
ADD COLUMN     "reference" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "run_id" UUID,
ADD COLUMN     "source" "ActivitySource" NOT NULL DEFAULT 'own';

-- AlterTable
ALTER TABLE "activity_decision" ADD COLUMN     "accreditation_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "accreditation_reference" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "provider_id" UUID;

-- AlterTable
ALTER TABLE "task" ADD COLUMN     "provider_id" UUID;

-- CreateTable
CREATE TABLE "provider" (
    "id" UUID NOT NULL,
    "state" "ProviderState" NOT NULL,
    "name" TEXT NOT NULL,
    "name_folded" TEXT NOT NULL,
    "mailbox" TEXT NOT NULL,
    "invoice_address" TEXT NOT NULL,
    "invoice_reference" TEXT NOT NULL DEFAULT '',
    "is_fee_free" BOOLEAN NOT NULL DEFAULT false,
    "contact_name" TEXT NOT NULL,
    "contact_email" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "explanation" TEXT NOT NULL DEFAULT '',
    "merged_into_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "provider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_contact" (
    "provider_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provider_contact_pkey" PRIMARY KEY ("provider_id","account_id")
);

-- CreateTable
CREATE TABLE "course" (
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course_version" (
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "title_folded" TEXT NOT NULL DEFAULT '',
    "goals" TEXT NOT NULL DEFAULT '',
    "audience" TEXT NOT NULL DEFAULT '',
    "form" "CourseForm",
    "type_code" TEXT NOT NULL DEFAULT '',
    "units" DECIMAL(9,2),
    "is_per_meeting" BOOLEAN NOT NULL DEFAULT false,
    "programme" TEXT NOT NULL DEFAULT '',
    "trainers" TEXT NOT NULL DEFAULT '',
    "region" TEXT NOT NULL DEFAULT '',
    "price" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "course_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course_document" (
    "id" UUID NOT NULL,
    "course_version_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "size" INTEGER NOT NULL,
    "checksum" TEXT NOT NULL,
    "storage_key" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "course_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accreditation_request" (
    "id" UUID NOT NULL,
    "course_version_id" UUID NOT NULL,
    "state" "AccreditationState" NOT NULL DEFAULT 'draft',
    "renews_id" UUID,
    "fee" INTEGER,
    "vat_percent" DECIMAL(5,2),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by_id" UUID,
    "answer_due_on" DATE,
    "assigned_to_id" UUID,
    "assigned_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_on" DATE,
    "decided_by_id" UUID,
    "reasons" TEXT[],
    "explanation" TEXT NOT NULL DEFAULT '',
    "type_code" TEXT,
    "units" DECIMAL(9,2),
    "is_per_meeting" BOOLEAN,
    "category" TEXT,
    "points" DECIMAL(9,2),
    "valid_from" DATE,
    "valid_to" DATE,
    "ended_on" DATE,
    "end_reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "accreditation_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course_assessment" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "assessor_id" UUID NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "judgement" "CourseJudgement",
    "type_code" TEXT,
    "units" DECIMAL(9,2),
    "is_per_meeting" BOOLEAN,
    "reasons" TEXT[],
    "explanation" TEXT NOT NULL DEFAULT '',
    "judged_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "course_assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accreditation_question" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "accreditation_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice" (
    "id" UUID NOT NULL,
    "kind" "InvoiceKind" NOT NULL DEFAULT 'invoice',
    "provider_id" UUID NOT NULL,
    "request_id" UUID,
    "credits_id" UUID,
    "year" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "recipient" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "reference" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "vat_percent" DECIMAL(5,2) NOT NULL,
    "vat" INTEGER NOT NULL,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice_payment" (
    "id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "amount" INTEGER NOT NULL,
    "paid_on" DATE NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL,
    "noted_by_id" UUID,
    "corrects_id" UUID,

    CONSTRAINT "invoice_payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice_year" (
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "invoice_year_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "course_run" (
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "accreditation_id" UUID NOT NULL,
    "state" "CourseRunState" NOT NULL DEFAULT 'planned',
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "is_standing" BOOLEAN NOT NULL DEFAULT false,
    "place" TEXT NOT NULL DEFAULT '',
    "joining" TEXT NOT NULL DEFAULT '',
    "door_secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "ending" "RunEnding",
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "course_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run_meeting" (
    "run_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "begins" INTEGER NOT NULL,
    "ends" INTEGER NOT NULL,

    CONSTRAINT "run_meeting_pkey" PRIMARY KEY ("run_id","position")
);

-- CreateTable
CREATE TABLE "run_trainer" (
    "run_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "number_normalised" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "run_trainer_pkey" PRIMARY KEY ("run_id","position")
);

-- CreateTable
CREATE TABLE "attendance" (
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "typed_number" TEXT NOT NULL DEFAULT '',
    "typed_name" TEXT NOT NULL DEFAULT '',
    "number_normalised" TEXT NOT NULL DEFAULT '',
    "meetings" INTEGER[],
    "completed_on" DATE,
    "is_trainer" BOOLEAN NOT NULL DEFAULT false,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "removed_at" TIMESTAMPTZ(3),
    "registration_id" UUID,
    "credited_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pasted_list" (
    "run_id" UUID NOT NULL,
    "rows" JSONB NOT NULL,
    "pasted_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pasted_list_pkey" PRIMARY KEY ("run_id")
);

-- CreateTable
CREATE TABLE "door_scan" (
    "run_id" UUID NOT NULL,
    "meeting" INTEGER NOT NULL,
    "registration_id" UUID NOT NULL,
    "scanned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "door_scan_pkey" PRIMARY KEY ("run_id","meeting","registration_id")
);

-- CreateTable
CREATE TABLE "attendance_claim" (
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "state" "ClaimState" NOT NULL DEFAULT 'open',
    "explanation" TEXT NOT NULL DEFAULT '',
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answer" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "attendance_claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_member" (
    "group_id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "joined_at" TIMESTAMPTZ(3),

    CONSTRAINT "group_member_pkey" PRIMARY KEY ("group_id","registration_id")
);

-- CreateTable
CREATE TABLE "group_meeting" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "type_code" TEXT NOT NULL,
    "units" DECIMAL(9,2) NOT NULL,
    "subject" TEXT NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "group_meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_attendee" (
    "meeting_id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "group_attendee_pkey" PRIMARY KEY ("meeting_id","registration_id")
);

-- CreateIndex
CREATE INDEX "provider_state_created_at_id_idx" ON "provider"("state", "created_at", "id");

-- CreateIndex
CREATE INDEX "provider_decided_by_id_idx" ON "provider"("decided_by_id");

-- CreateIndex
CREATE INDEX "provider_merged_into_id_idx" ON "provider"("merged_into_id");

-- CreateIndex
CREATE INDEX "provider_contact_account_id_idx" ON "provider_contact"("account_id");

-- CreateIndex
CREATE INDEX "course_provider_id_created_at_id_idx" ON "course"("provider_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "course_version_title_folded_idx" ON "course_version"("title_folded");

-- CreateIndex
CREATE UNIQUE INDEX "course_version_course_id_position_key" ON "course_version"("course_id", "position");

-- CreateIndex
CREATE INDEX "course_document_course_version_id_idx" ON "course_document"("course_version_id");

-- CreateIndex
CREATE INDEX "course_document_storage_key_idx" ON "course_document"("storage_key");

-- CreateIndex
CREATE INDEX "accreditation_request_course_version_id_idx" ON "accreditation_request"("course_version_id");

-- CreateIndex
CREATE INDEX "accreditation_request_renews_id_idx" ON "accreditation_request"("renews_id");

-- CreateIndex
CREATE INDEX "accreditation_request_state_submitted_at_id_idx" ON "accreditation_request"("state", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "accreditation_request_valid_to_idx" ON "accreditation_request"("valid_to");

-- CreateIndex
CREATE INDEX "accreditation_request_submitted_by_id_idx" ON "accreditation_request"("submitted_by_id");

-- CreateIndex
CREATE INDEX "accreditation_request_assigned_to_id_idx" ON "accreditation_request"("assigned_to_id");

-- CreateIndex
CREATE INDEX "accreditation_request_decided_by_id_idx" ON "accreditation_request"("decided_by_id");

-- CreateIndex
CREATE INDEX "course_assessment_assessor_id_judged_at_idx" ON "course_assessment"("assessor_id", "judged_at");

-- CreateIndex
CREATE UNIQUE INDEX "course_assessment_request_id_position_key" ON "course_assessment"("request_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "course_assessment_request_id_assessor_id_key" ON "course_assessment"("request_id", "assessor_id");

-- CreateIndex
CREATE INDEX "accreditation_question_request_id_idx" ON "accreditation_question"("request_id");

-- CreateIndex
CREATE INDEX "accreditation_question_asked_by_id_idx" ON "accreditation_question"("asked_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_credits_id_key" ON "invoice"("credits_id");

-- CreateIndex
CREATE INDEX "invoice_provider_id_issued_at_id_idx" ON "invoice"("provider_id", "issued_at", "id");

-- CreateIndex
CREATE INDEX "invoice_request_id_idx" ON "invoice"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_year_sequence_key" ON "invoice"("year", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_payment_corrects_id_key" ON "invoice_payment"("corrects_id");

-- CreateIndex
CREATE INDEX "invoice_payment_invoice_id_idx" ON "invoice_payment"("invoice_id");

-- CreateIndex
CREATE INDEX "invoice_payment_noted_by_id_idx" ON "invoice_payment"("noted_by_id");

-- CreateIndex
CREATE INDEX "course_run_course_id_first_day_id_idx" ON "course_run"("course_id", "first_day", "id");

-- CreateIndex
CREATE INDEX "course_run_accreditation_id_idx" ON "course_run"("accreditation_id");

-- CreateIndex
CREATE INDEX "course_run_state_last_day_id_idx" ON "course_run"("state", "last_day", "id");

-- CreateIndex
CREATE INDEX "course_run_closed_by_id_idx" ON "course_run"("closed_by_id");

-- CreateIndex
CREATE INDEX "run_meeting_day_idx" ON "run_meeting"("day");

-- CreateIndex
CREATE INDEX "attendance_run_id_added_at_id_idx" ON "attendance"("run_id", "added_at", "id");

-- CreateIndex
CREATE INDEX "attendance_registration_id_idx" ON "attendance"("registration_id");

-- CreateIndex
CREATE INDEX "attendance_number_normalised_idx" ON "attendance"("number_normalised");

-- CreateIndex
CREATE INDEX "door_scan_registration_id_idx" ON "door_scan"("registration_id");

-- CreateIndex
CREATE INDEX "attendance_claim_registration_id_idx" ON "attendance_claim"("registration_id");

-- CreateIndex
CREATE INDEX "attendance_claim_state_due_on_idx" ON "attendance_claim"("state", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "attendance_claim_run_id_registration_id_key" ON "attendance_claim"("run_id", "registration_id");

-- CreateIndex
CREATE INDEX "group_member_registration_id_idx" ON "group_member"("registration_id");

-- CreateIndex
CREATE INDEX "group_meeting_group_id_day_id_idx" ON "group_meeting"("group_id", "day", "id");

-- CreateIndex
CREATE INDEX "group_attendee_registration_id_idx" ON "group_attendee"("registration_id");

-- CreateIndex
CREATE INDEX "activity_run_id_idx" ON "activity"("run_id");

-- CreateIndex
CREATE INDEX "invitation_provider_id_idx" ON "invitation"("provider_id");

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "course_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider" ADD CONSTRAINT "provider_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider" ADD CONSTRAINT "provider_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "provider"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_contact" ADD CONSTRAINT "provider_contact_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_contact" ADD CONSTRAINT "provider_contact_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course" ADD CONSTRAINT "course_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_version" ADD CONSTRAINT "course_version_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_document" ADD CONSTRAINT "course_document_course_version_id_fkey" FOREIGN KEY ("course_version_id") REFERENCES "course_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accreditation_request" ADD CONSTRAINT "accreditation_request_course_version_id_fkey" FOREIGN KEY ("course_version_id") REFERENCES "course_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accreditation_request" ADD CONSTRAINT "accreditation_request_renews_id_fkey" FOREIGN KEY ("renews_id") REFERENCES "accreditation_request"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accreditation_request" ADD CONSTRAINT "accreditation_request_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accreditation_request" ADD CONSTRAINT "accreditation_request_assigned_to_id_fkey" FOREIGN KEY ("assigned_to_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accreditation_request" ADD CONSTRAINT "accreditation_request_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_assessment" ADD CONSTRAINT "course_assessment_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "accreditation_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_assessment" ADD CONSTRAINT "course_assessment_assessor_id_fkey" FOREIGN KEY ("assessor_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accreditation_question" ADD CONSTRAINT "accreditation_question_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "accreditation_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accreditation_question" ADD CONSTRAINT "accreditation_question_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "accreditation_request"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_credits_id_fkey" FOREIGN KEY ("credits_id") REFERENCES "invoice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_payment" ADD CONSTRAINT "invoice_payment_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_payment" ADD CONSTRAINT "invoice_payment_noted_by_id_fkey" FOREIGN KEY ("noted_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_payment" ADD CONSTRAINT "invoice_payment_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "invoice_payment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "course_run" ADD CONSTRAINT "course_run_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_run" ADD CONSTRAINT "course_run_accreditation_id_fkey" FOREIGN KEY ("accreditation_id") REFERENCES "accreditation_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_run" ADD CONSTRAINT "course_run_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_meeting" ADD CONSTRAINT "run_meeting_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "course_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_trainer" ADD CONSTRAINT "run_trainer_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "course_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "course_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pasted_list" ADD CONSTRAINT "pasted_list_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "course_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "door_scan" ADD CONSTRAINT "door_scan_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "course_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "door_scan" ADD CONSTRAINT "door_scan_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance_claim" ADD CONSTRAINT "attendance_claim_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "course_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance_claim" ADD CONSTRAINT "attendance_claim_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_meeting" ADD CONSTRAINT "group_meeting_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_attendee" ADD CONSTRAINT "group_attendee_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "group_meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_attendee" ADD CONSTRAINT "group_attendee_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma can't say. A value that this migration adds to a type can't be named before it is over: `role` as text.
ALTER TABLE invitation
  ADD CONSTRAINT invitation_of_a_provider CHECK ((role::text = 'provider') = (provider_id IS NOT NULL));
DROP INDEX invitation_one_waiting;
CREATE UNIQUE INDEX invitation_one_waiting ON invitation (email_normalised, role, COALESCE(provider_id, '00000000-0000-0000-0000-000000000000'))
  WHERE accepted_at IS NULL AND withdrawn_at IS NULL;

ALTER TABLE provider
  ADD CONSTRAINT provider_named CHECK (name <> '' AND mailbox <> ''),
  ADD CONSTRAINT provider_asked_by_somebody CHECK (state NOT IN ('requested', 'confirmed') OR (contact_name <> '' AND contact_email <> '')),
  ADD CONSTRAINT provider_requested_until CHECK ((state = 'requested') = (expires_at IS NOT NULL)),
  ADD CONSTRAINT provider_confirmed_whole CHECK (state <> 'confirmed' OR confirmed_at IS NOT NULL),
  ADD CONSTRAINT provider_decided_whole CHECK ((decided_at IS NOT NULL) = (state IN ('admitted', 'refused', 'merged'))),
  ADD CONSTRAINT provider_refused_with_a_reason CHECK (state <> 'refused' OR explanation <> ''),
  ADD CONSTRAINT provider_merged_whole CHECK ((state = 'merged') = (merged_into_id IS NOT NULL) AND merged_into_id <> id);
-- Whoever asks again before confirming starts anew.
CREATE UNIQUE INDEX provider_one_requested ON provider (lower(btrim(contact_email))) WHERE state = 'requested';

ALTER TABLE course_version
  ADD CONSTRAINT course_version_position CHECK (position >= 1),
  ADD CONSTRAINT course_version_units CHECK (units > 0);
ALTER TABLE course_document
  ADD CONSTRAINT course_document_size CHECK (size > 0),
  ADD CONSTRAINT course_document_checksum CHECK (checksum ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT course_document_named CHECK (name <> '');

ALTER TABLE accreditation_request
  ADD CONSTRAINT accreditation_request_money CHECK (fee >= 0 AND vat_percent BETWEEN 0 AND 100),
  ADD CONSTRAINT accreditation_request_submitted_whole CHECK (
    state IN ('draft', 'withdrawn') OR (submitted_at IS NOT NULL AND answer_due_on IS NOT NULL AND fee IS NOT NULL AND vat_percent IS NOT NULL)),
  ADD CONSTRAINT accreditation_request_assigned_whole CHECK (assigned_to_id IS NULL OR assigned_at IS NOT NULL),
  ADD CONSTRAINT accreditation_request_decided_whole CHECK (
    (decided_at IS NULL) = (decided_on IS NULL) AND (decided_at IS NOT NULL) = (state IN ('accredited', 'rejected'))),
  ADD CONSTRAINT accreditation_request_rejected_with_a_reason CHECK (state <> 'rejected' OR cardinality(reasons) > 0),
  ADD CONSTRAINT accreditation_request_accredited_whole CHECK ((state = 'accredited') = (
    num_nulls(type_code, units, is_per_meeting, category, points, valid_from, valid_to) = 0)),
  ADD CONSTRAINT accreditation_request_units CHECK (units > 0 AND points >= 0),
  ADD CONSTRAINT accreditation_request_days CHECK (valid_from >= decided_on AND valid_to >= valid_from),
  ADD CONSTRAINT accreditation_request_ended_with_a_reason CHECK (ended_on IS NULL OR (state = 'accredited' AND end_reason <> '')),
  ADD CONSTRAINT accreditation_request_renews_another CHECK (renews_id <> id);
CREATE UNIQUE INDEX accreditation_request_one_open ON accreditation_request (course_version_id)
  WHERE state IN ('draft', 'submitted', 'returned_incomplete', 'in_review');

ALTER TABLE course_assessment
  ADD CONSTRAINT course_assessment_position CHECK (position BETWEEN 1 AND 3),
  ADD CONSTRAINT course_assessment_judged_whole CHECK ((judgement IS NULL) = (judged_at IS NULL)),
  ADD CONSTRAINT course_assessment_says_why CHECK (judgement <> 'reject' OR cardinality(reasons) > 0),
  ADD CONSTRAINT course_assessment_says_what CHECK (judgement <> 'accredit' OR num_nulls(type_code, units, is_per_meeting) = 0),
  ADD CONSTRAINT course_assessment_units CHECK (units > 0);

ALTER TABLE accreditation_question
  ADD CONSTRAINT accreditation_question_asks CHECK (question <> ''),
  ADD CONSTRAINT accreditation_question_answered_whole CHECK (answered_at IS NULL OR answer <> '');
CREATE UNIQUE INDEX accreditation_question_one_open ON accreditation_question (request_id) WHERE answered_at IS NULL AND closed_at IS NULL;

ALTER TABLE invoice
  ADD CONSTRAINT invoice_amount CHECK (amount > 0 AND vat >= 0 AND vat_percent BETWEEN 0 AND 100),
  ADD CONSTRAINT invoice_numbered CHECK (sequence >= 1 AND year = EXTRACT(YEAR FROM issued_on)),
  ADD CONSTRAINT invoice_days CHECK (due_on >= issued_on),
  ADD CONSTRAINT invoice_says_what CHECK (recipient <> '' AND sender <> '' AND subject <> ''),
  ADD CONSTRAINT invoice_credits_another CHECK ((kind = 'credit_note') = (credits_id IS NOT NULL) AND credits_id <> id);
ALTER TABLE invoice_payment
  ADD CONSTRAINT invoice_payment_amount CHECK (amount <> 0),
  ADD CONSTRAINT invoice_payment_corrects_another CHECK (corrects_id <> id);
ALTER TABLE invoice_year ADD CONSTRAINT invoice_year_last CHECK (last >= 0);

-- Another organisation may take it over; nothing else of it ever changes.
CREATE FUNCTION refuse_invoice_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'provider_id' - 'request_id' <> to_jsonb(OLD) - 'provider_id' - 'request_id' THEN
    RAISE EXCEPTION 'an issued invoice is never changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER invoice_frozen BEFORE UPDATE ON invoice FOR EACH ROW EXECUTE FUNCTION refuse_invoice_change();

ALTER TABLE course_run
  ADD CONSTRAINT course_run_days CHECK (last_day >= first_day),
  ADD CONSTRAINT course_run_closed_whole CHECK (state <> 'closed' OR closed_at IS NOT NULL),
  ADD CONSTRAINT course_run_ending_of_an_ended_one CHECK (ending IS NULL OR state <> 'planned'),
  ADD CONSTRAINT course_run_door_secret CHECK (door_secret <> '');
CREATE UNIQUE INDEX course_run_one_standing ON course_run (accreditation_id) WHERE is_standing AND state = 'planned';
ALTER TABLE run_meeting
  ADD CONSTRAINT run_meeting_position CHECK (position >= 1),
  ADD CONSTRAINT run_meeting_times CHECK (begins >= 0 AND ends > begins AND ends <= 1440);
ALTER TABLE run_trainer ADD CONSTRAINT run_trainer_named CHECK (position >= 1 AND name <> '');

ALTER TABLE attendance ADD CONSTRAINT attendance_removed_with_a_reason CHECK (removed_at IS NULL OR reason <> '');
CREATE UNIQUE INDEX attendance_one_per_person ON attendance (run_id, registration_id)
  WHERE registration_id IS NOT NULL AND removed_at IS NULL;
ALTER TABLE door_scan ADD CONSTRAINT door_scan_meeting CHECK (meeting >= 1);
ALTER TABLE attendance_claim
  ADD CONSTRAINT attendance_claim_denied_with_a_reason CHECK (state <> 'denied' OR answer <> '');

ALTER TABLE "group" ADD CONSTRAINT group_named CHECK (name <> '');
ALTER TABLE group_meeting
  ADD CONSTRAINT group_meeting_units CHECK (units > 0),
  ADD CONSTRAINT group_meeting_about CHECK (subject <> '');

ALTER TABLE activity
  ADD CONSTRAINT activity_credited_of_a_run CHECK (source <> 'attendance' OR (run_id IS NOT NULL AND credited_at IS NOT NULL)),
  ADD CONSTRAINT activity_taken_over_from CHECK (source <> 'taken_over' OR reference <> '');
-- One per person and run counts for certain: what it replaces is superseded before it is approved.
CREATE UNIQUE INDEX activity_one_per_run ON activity (registration_id, run_id)
  WHERE run_id IS NOT NULL AND state = 'approved' AND superseded_at IS NULL;
CREATE UNIQUE INDEX activity_taken_over_once ON activity (registration_id, reference)
  WHERE source = 'taken_over' AND replaces_id IS NULL;
ALTER TABLE activity_decision
  ADD CONSTRAINT activity_decision_accredited_whole CHECK (
    (accreditation_reason = '') = (accreditation_reference = '') AND (accreditation_reason = '' OR outcome = 'approved'));
