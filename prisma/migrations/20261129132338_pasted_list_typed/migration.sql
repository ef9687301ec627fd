-- AlterTable
ALTER TABLE "pasted_list" ADD COLUMN     "typed" JSONB NOT NULL DEFAULT '{}';
