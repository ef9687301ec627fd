import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type EvidenceReason, evidenceLimits, fitsBeside } from '@/lib/portfolio/evidence';
import { evidenceName, titleOfFile } from '@/lib/portfolio/evidence-name';
import { isInRegister } from '@/lib/registration/registration-states';
import { readSettings } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { unnamedFile } from '@/lib/text/nl/portfolio/evidence';
import { createActivity } from './data/activities';
import { countStored, createEvidence } from './data/evidence';
import { keepFile } from './evidence/keep-file';
import { receiveFile } from './evidence/receive-file';
import { lockRegistrant } from './own-activity';

type Answer = Accepted<{ activityId: string; evidenceId: string }> | Refused<EvidenceReason>;

/** What its owner fills in later. */
const EMPTY = { typeCode: '', firstDay: null, lastDay: null, units: null, organiser: '', role: '', learned: '' };

/** A file becomes a draft that is called after it and has it as its proof. */
export async function startActivityFromFile(
  { name: given, content }: { name: string; content: AsyncIterable<Uint8Array> },
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  const registration = await findOwnRegistration(actor.accountId);
  if (!registration || !isInRegister(registration.state)) return refused({ code: 'not_in_register' });
  const registrationId = registration.id;
  const own = { registrationId, activityId: null };
  const limits = evidenceLimits(await readSettings(today));
  const room = fitsBeside(await countStored(own), 0, limits);
  if (!room.ok) return room;

  const received = await receiveFile(content, limits);
  if (!received.ok) return received;
  const { kind, file } = received;
  const { key: storageKey, size, checksum } = file;
  return keepFile(file, () =>
    inTransaction(async (tx): Promise<Answer> => {
      const registrant = await lockRegistrant(tx, actor);
      if (!registrant.ok) return registrant;
      const fits = fitsBeside(await countStored(own, tx), size, limits);
      if (!fits.ok) return fits;
      const name = evidenceName(given, kind, unnamedFile);
      const activity = { ...EMPTY, registrationId, title: titleOfFile(name), createdAt: now };
      const activityId = await createActivity(tx, activity);
      // A new one's id is random: it is never taken.
      if (activityId === null) throw new Error('The draft was not made');
      const row = { activityId, name, kind, size, checksum, storageKey, uploadedAt: now };
      const evidenceId = await createEvidence(tx, row);
      await record(tx, 'evidence_added', activityId, by(actor, 'registrant', now), { evidenceId });
      return accepted({ activityId, evidenceId });
    }),
  );
}
