-- AlterTable
ALTER TABLE "message" ADD COLUMN     "path" TEXT NOT NULL DEFAULT '';

-- What Prisma can't say.
ALTER TABLE message ADD CONSTRAINT message_path_own CHECK (path = '' OR path LIKE '/mijn/%');
