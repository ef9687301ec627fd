-- AlterTable
ALTER TABLE "installation" ADD COLUMN     "second_factor_key" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "second_factor_key_check" TEXT;

-- What Prisma's schema can't say. Secrets that stand here as plain text are encrypted by the next start or command, which
-- has the key: lib/server/settle-second-factor-secrets.ts.
