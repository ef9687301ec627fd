-- AlterTable
ALTER TABLE "account" ADD COLUMN     "last_login_at" TIMESTAMPTZ(3);
