-- AlterTable
ALTER TABLE "message" ADD COLUMN     "answer" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "answered_at" TIMESTAMPTZ(3);

-- What a person writes is bounded, and an answer has its moment.
ALTER TABLE "message" ADD CONSTRAINT message_answer_fits CHECK (
    char_length(answer) <= 5000 AND (answer = '') = (answered_at IS NULL)
);
