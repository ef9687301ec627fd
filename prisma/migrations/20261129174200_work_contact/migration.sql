-- AlterTable
ALTER TABLE "application" ADD COLUMN     "work_contact" TEXT NOT NULL DEFAULT '';

ALTER TABLE "application" ADD CONSTRAINT application_work_contact_fits CHECK (char_length(work_contact) <= 200);
