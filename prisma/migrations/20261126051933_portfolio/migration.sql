-- CreateEnum
CREATE TYPE "ActivityState" AS ENUM ('draft', 'submitted', 'in_review', 'information_requested', 'approved', 'rejected', 'withdrawn');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('pdf', 'jpeg', 'png');

-- CreateEnum
CREATE TYPE "ActivityOutcome" AS ENUM ('approved', 'rejected');

-- CreateEnum
CREATE TYPE "CertificationState" AS ENUM ('requested', 'granted', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "CycleOutcome" AS ENUM ('certified', 'met', 'grace');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "RegistrationEventKind" ADD VALUE 'grace_started';
ALTER TYPE "RegistrationEventKind" ADD VALUE 'grace_ended';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "TaskKind" ADD VALUE 'removal_proposed';
ALTER TYPE "TaskKind" ADD VALUE 'evidence_file_lost';

-- AlterTable
ALTER TABLE "registration" ADD COLUMN     "grace_until" DATE;

-- CreateTable
CREATE TABLE "normset" (
    "id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "rules" JSONB NOT NULL,
    "assumptions" TEXT NOT NULL DEFAULT '',
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "normset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity" (
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "state" "ActivityState" NOT NULL DEFAULT 'draft',
    "type_code" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "first_day" DATE,
    "last_day" DATE,
    "units" DECIMAL(9,2),
    "organiser" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL DEFAULT '',
    "learned" TEXT NOT NULL DEFAULT '',
    "is_accredited" BOOLEAN NOT NULL DEFAULT false,
    "course_key" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "review_from" TIMESTAMPTZ(3),
    "assigned_to_id" UUID,
    "assigned_at" TIMESTAMPTZ(3),
    "replaces_id" UUID,
    "superseded_at" TIMESTAMPTZ(3),
    "is_mendable" BOOLEAN,
    "certification_id" UUID,
    "is_drawn" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "size" INTEGER NOT NULL,
    "checksum" TEXT NOT NULL,
    "storage_key" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity_decision" (
    "id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "outcome" "ActivityOutcome" NOT NULL,
    "reason" TEXT NOT NULL,
    "is_mendable" BOOLEAN NOT NULL DEFAULT false,
    "explanation" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "activity_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity_question" (
    "id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "activity_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certification" (
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "cycle_start" DATE NOT NULL,
    "cycle_end" DATE NOT NULL,
    "state" "CertificationState" NOT NULL DEFAULT 'requested',
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "requested_on" DATE NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_on" DATE,
    "decided_by_id" UUID,
    "explanation" TEXT NOT NULL DEFAULT '',
    "certified_until" DATE,
    "points" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "certification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cycle_closing" (
    "registration_id" UUID NOT NULL,
    "cycle_end" DATE NOT NULL,
    "outcome" "CycleOutcome" NOT NULL,
    "closed_on" DATE NOT NULL,

    CONSTRAINT "cycle_closing_pkey" PRIMARY KEY ("registration_id","cycle_end")
);

-- CreateIndex
CREATE UNIQUE INDEX "normset_valid_from_key" ON "normset"("valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "activity_replaces_id_key" ON "activity"("replaces_id");

-- CreateIndex
CREATE INDEX "activity_registration_id_last_day_idx" ON "activity"("registration_id", "last_day");

-- CreateIndex
CREATE INDEX "activity_assigned_to_id_idx" ON "activity"("assigned_to_id");

-- CreateIndex
CREATE INDEX "activity_certification_id_idx" ON "activity"("certification_id");

-- CreateIndex
CREATE INDEX "activity_course_key_idx" ON "activity"("course_key");

-- CreateIndex
CREATE INDEX "evidence_activity_id_idx" ON "evidence"("activity_id");

-- CreateIndex
CREATE INDEX "evidence_storage_key_idx" ON "evidence"("storage_key");

-- CreateIndex
CREATE INDEX "activity_decision_activity_id_idx" ON "activity_decision"("activity_id");

-- CreateIndex
CREATE INDEX "activity_question_activity_id_idx" ON "activity_question"("activity_id");

-- CreateIndex
CREATE INDEX "certification_registration_id_idx" ON "certification"("registration_id");

-- CreateIndex
CREATE INDEX "certification_state_requested_at_idx" ON "certification"("state", "requested_at");

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_assigned_to_id_fkey" FOREIGN KEY ("assigned_to_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "activity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_certification_id_fkey" FOREIGN KEY ("certification_id") REFERENCES "certification"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_decision" ADD CONSTRAINT "activity_decision_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_decision" ADD CONSTRAINT "activity_decision_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_question" ADD CONSTRAINT "activity_question_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_question" ADD CONSTRAINT "activity_question_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certification" ADD CONSTRAINT "certification_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_closing" ADD CONSTRAINT "cycle_closing_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma can't say.
ALTER TABLE normset
  ADD CONSTRAINT normset_days CHECK (valid_to IS NULL OR valid_to >= valid_from);

ALTER TABLE activity
  ADD CONSTRAINT activity_days CHECK (first_day IS NULL OR last_day IS NULL OR first_day <= last_day),
  ADD CONSTRAINT activity_units CHECK (units IS NULL OR units > 0),
  ADD CONSTRAINT activity_handed_in_whole CHECK (
    state IN ('draft', 'withdrawn') OR (type_code <> '' AND title <> '' AND last_day IS NOT NULL AND units IS NOT NULL AND submitted_at IS NOT NULL)),
  ADD CONSTRAINT activity_mendable_when_rejected CHECK ((state = 'rejected') = (is_mendable IS NOT NULL)),
  ADD CONSTRAINT activity_assigned_whole CHECK (assigned_to_id IS NULL OR assigned_at IS NOT NULL),
  ADD CONSTRAINT activity_drawn_for_a_request CHECK (NOT is_drawn OR certification_id IS NOT NULL),
  ADD CONSTRAINT activity_replaces_another CHECK (replaces_id <> id);

CREATE INDEX activity_waiting ON activity (review_from, id)
  WHERE superseded_at IS NULL AND state IN ('submitted', 'in_review', 'information_requested');

ALTER TABLE evidence
  ADD CONSTRAINT evidence_size CHECK (size > 0),
  ADD CONSTRAINT evidence_checksum CHECK (checksum ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT evidence_named CHECK (name <> '');

ALTER TABLE activity_decision
  ADD CONSTRAINT activity_decision_says_why CHECK (outcome = 'approved' OR reason <> ''),
  ADD CONSTRAINT activity_decision_mendable_when_rejected CHECK (NOT is_mendable OR outcome = 'rejected');

ALTER TABLE activity_question
  ADD CONSTRAINT activity_question_asks CHECK (question <> ''),
  ADD CONSTRAINT activity_question_answered_whole CHECK (answered_at IS NULL OR answer <> '');
-- One question waits per activity.
CREATE UNIQUE INDEX activity_question_one_open ON activity_question (activity_id) WHERE answered_at IS NULL AND closed_at IS NULL;

ALTER TABLE certification
  ADD CONSTRAINT certification_cycle CHECK (cycle_start <= cycle_end),
  ADD CONSTRAINT certification_decided_whole CHECK ((decided_at IS NULL) = (decided_on IS NULL) AND (decided_at IS NOT NULL) = (state IN ('granted', 'refused'))),
  ADD CONSTRAINT certification_until_when_granted CHECK ((state = 'granted') = (certified_until IS NOT NULL)),
  ADD CONSTRAINT certification_refused_with_a_reason CHECK (state <> 'refused' OR explanation <> '');
-- One request waits per registration, and a cycle certifies once.
CREATE UNIQUE INDEX certification_one_waiting ON certification (registration_id) WHERE state = 'requested';
CREATE UNIQUE INDEX certification_one_granted ON certification (registration_id, cycle_start) WHERE state = 'granted';

ALTER TABLE registration
  ADD CONSTRAINT registration_grace_when_registered CHECK (grace_until IS NULL OR state = 'registered');
CREATE INDEX registration_in_grace ON registration (grace_until) WHERE grace_until IS NOT NULL;
