-- AlterTable
ALTER TABLE "registration" ADD COLUMN     "erased_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "former_holder" (
    "registration_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "former_holder_pkey" PRIMARY KEY ("registration_id","account_id")
);

-- CreateIndex
CREATE INDEX "former_holder_account_id_idx" ON "former_holder"("account_id");

-- AddForeignKey
ALTER TABLE "former_holder" ADD CONSTRAINT "former_holder_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_holder" ADD CONSTRAINT "former_holder_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema can't say.

-- Of a dossier that was erased only the number is left.
ALTER TABLE registration
  DROP CONSTRAINT registration_name_lengths,
  ADD CONSTRAINT registration_name_lengths CHECK (
    char_length(initials) <= 40 AND char_length(birth_prefix) <= 20 AND char_length(partner_prefix) <= 20
    AND char_length(birth_surname) <= 200 AND char_length(partner_surname) <= 200
    AND (birth_surname <> '') = (erased_at IS NULL)
  ),
  ADD CONSTRAINT registration_erased_whole CHECK (
    erased_at IS NULL OR (account_id IS NULL AND state IN ('removed', 'deregistered')
      AND initials || birth_prefix || partner_prefix || partner_surname || private_email || private_phone = '')
  );

-- Registrations that were linked to another login before; what hangs on the former one was out of their dossier.
INSERT INTO former_holder (registration_id, account_id, until)
  SELECT r.id, c.id, max(e.at) FROM audit_event e
  JOIN registration r ON r.id = e.subject_id
  JOIN account c ON c.id::text = e.details ->> 'formerAccountId' AND c.id IS DISTINCT FROM r.account_id
  WHERE e.event = 'registration_linked' GROUP BY r.id, c.id;
UPDATE message SET account_id = r.account_id
  FROM former_holder f JOIN registration r ON r.id = f.registration_id
  WHERE message.account_id = f.account_id AND r.account_id IS NOT NULL;
