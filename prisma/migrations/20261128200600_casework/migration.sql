-- AlterTable
ALTER TABLE "certification" ADD COLUMN     "ended_on" DATE;

-- AlterTable
ALTER TABLE "decision" ADD COLUMN     "new_number_reason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "code" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "params" JSONB NOT NULL DEFAULT '{}';

-- What Prisma's schema can't say.

-- Requests that were taken back before the day was kept: the log knows it.
UPDATE certification c SET ended_on = (
  SELECT (max(e.at) AT TIME ZONE 'Europe/Amsterdam')::date FROM audit_event e
  WHERE e.event = 'certification_withdrawn' AND e.subject_type = 'certification' AND e.subject_id = c.id
) WHERE state = 'withdrawn';
ALTER TABLE certification
  ADD CONSTRAINT certification_ended_when_withdrawn CHECK (ended_on IS NULL OR state = 'withdrawn');

-- Who came back by a new application kept the end of the certification from before it. Where a removal was undone since,
-- that made them certified again without having earned it.
CREATE TEMPORARY TABLE not_earned_again ON COMMIT DROP AS
  SELECT r.id, r.state FROM registration r
  WHERE r.certified_until IS NOT NULL
    AND (SELECT max(e.id) FROM registration_event e WHERE e.registration_id = r.id AND e.kind = 'registered_again')
      > COALESCE((SELECT max(e.id) FROM registration_event e WHERE e.registration_id = r.id AND e.kind = 'certified'), 0);
UPDATE registration SET certified_until = NULL, version = version + 1,
  state = CASE WHEN state = 'certified' THEN 'registered'::"RegistrationState" ELSE state END
  WHERE id IN (SELECT id FROM not_earned_again);
INSERT INTO registration_event (registration_id, kind, "on", at, state_after, reasons)
  SELECT id, 'certification_ended', (now() AT TIME ZONE 'Europe/Amsterdam')::date, now(), 'registered', '{}'
  FROM not_earned_again WHERE state = 'certified';
INSERT INTO audit_event (at, event, actor_id, actor_role, subject_type, subject_id, details)
  SELECT now(), 'certification_ended', NULL, 'system', 'registration', id, '{}'
  FROM not_earned_again WHERE state = 'certified';

-- Who may be somebody already is looked for by address and phone number, for a whole page of cases at once.
CREATE INDEX registration_private_email ON registration (lower(private_email)) WHERE private_email <> '';
CREATE INDEX registration_phone_tail ON registration (right(regexp_replace(private_phone, '[^0-9]', '', 'g'), 9))
  WHERE private_phone <> '';
