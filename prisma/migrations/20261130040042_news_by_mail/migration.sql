-- AlterTable
ALTER TABLE "account" ADD COLUMN     "news_mail" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "news_mailed_at" TIMESTAMPTZ(3);
