-- AlterEnum: the value can't be used in the transaction that adds it, hence the next migration.
ALTER TYPE "TaskKind" ADD VALUE 'unconfirmed_mail_held';
