-- AlterTable
ALTER TABLE "account" ADD COLUMN     "totp_since" TIMESTAMPTZ(3);

-- What Prisma's schema can't say.

-- A requirement that breaks while another is being mended is a lapse of its own, with a term of its own.
DROP INDEX requirement_lapse_one_running;
CREATE UNIQUE INDEX requirement_lapse_one_running ON requirement_lapse (registration_id, requirements) WHERE mended_on IS NULL;
