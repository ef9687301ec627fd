import type { AccountActor } from '@/lib/access/actor';
import { RUN_PARAM } from '@/lib/attendance/run-list';
import { rulesOf } from '@/lib/normsets/drafts';
import { PROVIDER_PARAM } from '@/lib/providers/provider-query';
import type { ExportedList } from '@/lib/reports/exports';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { createDraft } from '@/lib/server/normsets/data/drafts';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { TestDatabase } from '@/tests/support/database';

const DAY = 86_400_000;
export const STRANGER = { typedNumber: 'LKLR-900123', typedName: 'T. van Elders', numberNormalised: '900123' };

/** What the made-up people lack, so that no list is empty. Answers whose files are asked for. */
export async function addListed(db: TestDatabase, { accountId }: AccountActor, now: Date) {
  const { id: providerId } = await db.prisma.provider.findFirstOrThrow({
    where: { state: 'admitted', contacts: { some: {} } },
  });
  const { id: runId } = await db.prisma.courseRun.findFirstOrThrow({
    where: { state: 'closed', attendances: { some: STRANGER } },
  });
  const invited = (name: string, email: string, days: number) => ({
    ...{ name, email, emailNormalised: email, invitedById: accountId },
    ...{ createdAt: new Date(now.getTime() + (days - 7) * DAY), expiresAt: new Date(now.getTime() + days * DAY) },
  });
  await db.prisma.invitation.createMany({
    data: [
      { ...invited('Ada Collega', 'ada@werk.example', -1), role: 'assessor' },
      { ...invited('Bo Collega', 'bo@werk.example', 5), role: 'register_manager' },
      { ...invited('Noor Bakker', 'noor@academie.example', -2), role: 'provider', providerId },
      { ...invited('Otto Kok', 'otto@academie.example', 3), role: 'provider', providerId },
    ],
  });
  await addNews(db, accountId, now);
  await addDraft(accountId, now);
  const ofProvider = { [PROVIDER_PARAM]: providerId };
  return {
    presentielijst: { [RUN_PARAM]: runId },
    'opleider-contactpersonen': ofProvider,
    'opleider-uitnodigingen': ofProvider,
  } satisfies Partial<Record<ExportedList, Record<string, string>>>;
}

/** Shown since an hour, with a newer draft. */
async function addNews(db: TestDatabase, savedById: string, now: Date) {
  const version = { body: 'Kom ook.', audience: 'registrants', savedById } as const;
  const before = new Date(now.getTime() - 3_600_000);
  const versions = [
    { ...version, number: 1, title: 'Een dag', savedAt: before, publishedFrom: before },
    { ...version, number: 2, title: 'Een dag in juni', savedAt: now },
  ];
  await db.prisma.writtenText.create({ data: { kind: 'news', slug: 'een-dag', versions: { create: versions } } });
}

/** A copy of the norm set, without a day. */
async function addDraft(accountId: string, at: Date) {
  const [first] = await listNormsets();
  if (!first) throw new Error('no norm set');
  const { id: basedOnId, normSet, assumptions } = first;
  const contents = { validFrom: null, rules: rulesOf(normSet), assumptions, reason: '' };
  await inTransaction((tx) => createDraft(tx, { ...contents, basedOnId, isErratum: false, at, accountId }));
}
