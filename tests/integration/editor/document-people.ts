import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import { type Tick, ticks } from '@/lib/content/documents';
import { findDocumentDraft } from '@/lib/server/content/data/document-drafts';
import { runDailyJob } from '@/lib/server/daily/run-daily-job';
import { loadDocumentPreview } from '@/lib/server/editor/document-preview';
import { publishDocument } from '@/lib/server/editor/publish-document';
import { saveDocumentDraft } from '@/lib/server/editor/save-document-draft';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';
import type { TestDatabase } from '@/tests/support/database';
import { expectOk, now, today } from '../journey';
import { own } from '../registration/dossiers-people';
import { acceptOwnDocuments } from '../sections';

export const tomorrow = addDays(today, 1);
const LONG_AGO = new Date('2026-01-15T11:00:00Z');

/** In the morning of a day. */
export const morning = (day: CalendarDate) => ({ now: new Date(`${day}T06:00:00Z`), today: day });
export const run = (day: CalendarDate) => runDailyJob(morning(day));

export const code = 'code_of_conduct' as const;
const draftOf = (given: object = {}) => ({
  ...{
    code,
    title: 'Beroepscode',
    documentVersion: '2027',
    summary: 'Artikel 3 is nieuw.',
    text: '# Nieuw\n\nArtikel 3.',
  },
  ...{ validFrom: tomorrow, tickMonths: null as number | null, preview: false },
  ...given,
});
type Draft = ReturnType<typeof draftOf>;

export const saved = (actor: AccountActor, given: Partial<Draft> = {}, version = 0) =>
  saveDocumentDraft({ ...draftOf(given), version }, { actor, now, today });

export async function publish(actor: AccountActor, given: Partial<Draft> & { code?: never } = {}) {
  expectOk(await saved(actor, given));
  return expectOk(await publishDraft(actor));
}

export async function publishDraft(actor: AccountActor, at = { now, today }) {
  const draft = await findDocumentDraft(code);
  const preview = await loadDocumentPreview({ code, comparedId: null }, { actor, ...at });
  return publishDocument({ code, version: draft?.draftVersion ?? 0, shown: preview?.shown ?? '' }, { actor, ...at });
}

/** So many who have worked and ticked all along, each with a login. */
export async function registrants(db: TestDatabase, count: number): Promise<{ id: string; actor: AccountActor }[]> {
  const people = Array.from({ length: count }, () => ({ id: randomUUID(), accountId: randomUUID() }));
  const email = (accountId: string) => `${accountId}@gemeente.example`;
  await db.prisma.account.createMany({
    data: people.map(({ accountId: id }) => ({
      ...{ id, email: email(id), emailNormalised: email(id), name: 'P. Mens', createdAt: LONG_AGO },
      roles: ['registrant' as const],
    })),
  });
  const numbered = await db.prisma.registration.count();
  await db.prisma.registration.createMany({
    data: people.map(({ id, accountId }, i) => ({
      ...{ id, accountId, number: `LKLR-${300_000 + numbered + i}`, numberNormalised: String(300_000 + numbered + i) },
      ...{ state: 'registered' as const, birthSurname: 'Mens', registeredOn: LONG_AGO },
      ...{ createdAt: LONG_AGO, completedAt: LONG_AGO },
    })),
  });
  await db.prisma.registrationAppointment.createMany({
    data: people.map(({ id: registrationId }) => ({
      ...{ registrationId, position: 0, function: 'attendance_officer' as const, hoursPerWeek: 24 },
      ...{ employerKind: 'municipality' as const, form: 'employed' as const, organisation: 'Gemeente' },
      startsOn: LONG_AGO,
    })),
  });
  await db.pool.query(
    `INSERT INTO registration_acceptance (registration_id, tick, document_id, accepted_at)
     SELECT r.id, t.tick::"Tick", d.id, r.created_at FROM registration r
     CROSS JOIN (VALUES ('meets_competency_profile', 'competency_profile'),
       ('subscribes_competency_profile', 'competency_profile'), ('subscribes_code_of_conduct', 'code_of_conduct'),
       ('subscribes_code_addendum', 'code_addendum')) t(tick, code)
     JOIN document d ON d.code::text = t.code AND d.is_sample WHERE r.id = ANY ($1)`,
    [people.map(({ id }) => id)],
  );
  return people.map(({ id, accountId }) => ({
    id,
    actor: {
      kind: 'account',
      accountId,
      sessionId: '',
      name: 'P. Mens',
      email: email(accountId),
      roles: ['registrant'],
    },
  }));
}

/** Everything, or what is given, in the versions that hold that day. */
export async function tickAll(
  db: TestDatabase,
  actor: AccountActor,
  day: CalendarDate,
  ticked: readonly Tick[] = ticks,
) {
  const inForce = await db.prisma.document.findMany({
    where: { validFrom: { lte: new Date(`${day}T00:00:00Z`) } },
    orderBy: { validFrom: 'asc' },
  });
  const versions = Object.fromEntries(inForce.map((document) => [document.code, document.version])) as never;
  const { version } = await own(actor);
  return expectOk(
    await acceptOwnDocuments(
      { versions, ticks: [...ticked], version, understood: false, warned: [] },
      { actor, ...morning(day) },
    ),
  );
}
