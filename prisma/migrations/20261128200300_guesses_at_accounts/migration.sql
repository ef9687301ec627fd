-- AlterTable
ALTER TABLE "account" ADD COLUMN     "guesses_told_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "codes_tried" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "wrong_guess" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wrong_guess_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "wrong_guess_account_id_at_idx" ON "wrong_guess"("account_id", "at");

-- AddForeignKey
ALTER TABLE "wrong_guess" ADD CONSTRAINT "wrong_guess_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
