import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { caseQueue } from '@/lib/application/case-queue';
import { RUN_PARAM } from '@/lib/attendance/run-list';
import { readRunSearch } from '@/lib/attendance/run-search';
import { readAuditQuery } from '@/lib/casework/audit-query';
import { type DossierHit, dossierFilters } from '@/lib/casework/dossier-hits';
import { readDossierSearch } from '@/lib/casework/dossier-list';
import { readOpenDocumentsQuery } from '@/lib/casework/open-documents';
import { readTaskQuery } from '@/lib/casework/tasks';
import { certificationQueue } from '@/lib/certification/certification-queue';
import { isSettingKey } from '@/lib/content/settings-schema';
import { listedKinds } from '@/lib/content/text-kinds';
import { accreditationQueue } from '@/lib/courses/accreditation-queue';
import { readInvoiceQuery } from '@/lib/invoices/invoice-query';
import { readMailQuery } from '@/lib/mail/mail-query';
import { sumOf, totalsOf } from '@/lib/mailings/mailing-numbers';
import { MAILING_PARAM, readReceiverQuery } from '@/lib/mailings/receiver-list';
import { printedName } from '@/lib/names/printed-name';
import { typeOn, typePeriods } from '@/lib/portfolio/type-offer';
import { PROVIDER_PARAM, readProviderQuery } from '@/lib/providers/provider-query';
import type { ExportedList } from '@/lib/reports/exports';
import { reviewQueue } from '@/lib/review/review-queue';
import { listUnfinishedAccounts } from '@/lib/server/access/data/unfinished';
import { listCases } from '@/lib/server/application/data/cases';
import { listManagedClaims } from '@/lib/server/attendance/data/claim-lists';
import type { Claim } from '@/lib/server/attendance/data/claims';
import { findRunsWithList } from '@/lib/server/attendance/data/found-runs';
import { askAuditLog } from '@/lib/server/casework/ask-audit-log';
import { listAudit } from '@/lib/server/casework/data/audit-log';
import { listFiltered } from '@/lib/server/casework/data/dossiers';
import { listOpenDocuments, type OpenDocument } from '@/lib/server/casework/data/open-documents';
import { type Colleague, listColleagues } from '@/lib/server/casework/data/roles';
import { listOpenTasks } from '@/lib/server/casework/data/tasks';
import { searchDossiers } from '@/lib/server/casework/search-dossiers';
import { listCertifications } from '@/lib/server/certification/data/certification-queue';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { getSettings } from '@/lib/server/content/data/settings';
import { listRequests } from '@/lib/server/courses/data/accreditation-queue';
import { listMails } from '@/lib/server/mail/data/mails';
import { type ListedMailing, listMailings } from '@/lib/server/mailings/data/mailings';
import { openReceivers } from '@/lib/server/mailings/open-receivers';
import type { Context } from '@/lib/server/platform/action';
import type { ShownEvent } from '@/lib/server/platform/audit';
import { listProviders } from '@/lib/server/providers/data/providers';
import { listActivities } from '@/lib/server/review/data/review-queue';
import { registerInstant } from '@/lib/shared/amsterdam-time';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import type { Place } from '@/lib/shared/list-place';
import { applicationStateNames } from '@/lib/text/nl/application/application';
import { claimText, managedClaimsText } from '@/lib/text/nl/attendance/claims';
import { auditLogText } from '@/lib/text/nl/casework/audit-log';
import { dossierSearchText } from '@/lib/text/nl/casework/dossiers';
import { mailManagementText } from '@/lib/text/nl/casework/mail-management';
import { peopleText } from '@/lib/text/nl/casework/people';
import { taskKindTexts } from '@/lib/text/nl/casework/tasks';
import { documentNames } from '@/lib/text/nl/content/document-names';
import { wordsOf } from '@/lib/text/nl/content/settings';
import { accreditationQueueText } from '@/lib/text/nl/courses/accreditation';
import { mailSubject } from '@/lib/text/nl/mail/mails';
import { mailingStateNames, mailingText, outcomeNames, receiverKindNames } from '@/lib/text/nl/mailings/mailings';
import { providerStateNames } from '@/lib/text/nl/providers/provider-management';
import { no, yes } from '@/lib/text/nl/reports/exports';
import { reviewQueueText } from '@/lib/text/nl/review/review-pages';
import { eventSentences, roleNames } from '@/lib/text/nl/shared/audit';
import { attendanceRows } from './attendance-rows';
import {
  documentRows,
  documentVersionRows,
  normsetDraftRows,
  normsetRows,
  settingRows,
  textRows,
} from './content-rows';
import type { CsvRow } from './csv';
import { invoiceRows } from './invoice-rows';
import { colleagueInvitationRows, contactInvitationRows, contactRows } from './people-rows';
import { type PageOf, wholeList } from './whole-list';

const ROWS_AT_ONCE = 250;

type Asked = Context<AccountActor> & { params: AddressParams };
type Rows = AsyncIterable<CsvRow>;
const size = ROWS_AT_ONCE;
const everything = ({ actor }: Asked) => ({ accountId: actor.accountId, sees: 'all' }) as const;
const byName = (person: { name: string } | null) => person?.name ?? '';

/** The same rows that the page of the list shows to the same reader, all of them. */
export const exportedRows: Record<
  Exclude<ExportedList, `cijfers-${string}`>,
  (asked: Asked) => Promise<Rows> | Rows
> = {
  aanvragen: (asked) => {
    const query = caseQueue.read(asked.params);
    const read = (place: Place) => listCases({ ...query, place }, everything(asked), { size, today: asked.today });
    return wholeList(read, ({ name, state, submittedOn, answerDueOn, assignedTo }) => ({
      ...{ name: printedName(name), state: applicationStateNames[state], submittedOn, answerDueOn },
      holder: byName(assignedTo),
    }));
  },
  activiteiten: async (asked) => {
    const query = reviewQueue.read(asked.params);
    const { numberPrefix } = await getSettings(asked.today);
    const periods = typePeriods(await loadNormSets());
    const read = (place: Place) => listActivities({ ...query, place }, everything(asked), { size, numberPrefix });
    return wholeList(read, ({ title, typeCode, name, number, lastDay, state, reviewFrom, assignedTo }) => ({
      ...{ title, type: typeOn(periods, typeCode, lastDay)?.name ?? typeCode, owner: printedName(name), number },
      ...{ lastDay: lastDay ?? '', state: reviewQueueText.states[state] },
      ...{ waitsSince: amsterdamDateOf(reviewFrom), holder: byName(assignedTo) },
    }));
  },
  certificeringen: async ({ actor: { accountId }, params, today }) => {
    const query = certificationQueue.read(params);
    const { numberPrefix } = await getSettings(today);
    return wholeList(
      (place) => listCertifications({ ...query, place }, { accountId, numberPrefix, today }, size),
      ({ holder, requestedOn, answerDueOn, cycle, toReview }) => ({
        ...{ name: printedName(holder.name), number: holder.number, requestedOn, answerDueOn },
        ...{ cycleStart: cycle.start, cycleEnd: cycle.end, toReview: String(toReview) },
      }),
    );
  },
  dossiers: dossierRows,
  accreditaties: (asked) => {
    const query = accreditationQueue.read(asked.params);
    const read = (place: Place) => listRequests({ ...query, place }, everything(asked), { size, today: asked.today });
    return wholeList(
      read,
      ({ title, providerName, state, submittedAt, answerDueOn, assignedTo, answered, asked: of }) => ({
        ...{ title, provider: providerName, state: accreditationQueueText.states[state] },
        ...{ submittedOn: amsterdamDateOf(submittedAt), answerDueOn, holder: byName(assignedTo) },
        ...{ answered: String(answered), asked: String(of) },
      }),
    );
  },
  opleiders: ({ params }) => {
    const query = readProviderQuery(params);
    return wholeList(
      (place) => listProviders(query, place, size),
      ({ name, state, mailbox, contactName, createdAt }) => ({
        ...{ name, state: providerStateNames[state], mailbox, contact: contactName },
        since: amsterdamDateOf(createdAt),
      }),
    );
  },
  facturen: ({ params, today }) => invoiceRows(readInvoiceQuery(params), today),
  logboek: async (asked) => {
    const { filter } = await askAuditLog(readAuditQuery(asked.params), asked);
    const nothing = { rows: [], after: null };
    return wholeList(async (place) => (filter ? listAudit(filter, place, size) : nothing), auditRow);
  },
  documenten: ({ params }) => {
    const query = readOpenDocumentsQuery(params);
    return wholeList((place) => listOpenDocuments({ ...query, place }, size), openDocumentRow);
  },
  taken: ({ params, today }) => {
    const query = readTaskQuery(params);
    return wholeList(
      (place) => listOpenTasks({ ...query, place }, { today, size }),
      ({ kind, who, createdOn, dueOn }) => ({
        ...{ kind: taskKindTexts[kind], who: who ?? '', createdOn, dueOn: dueOn ?? '' },
      }),
    );
  },
  mails: ({ params }) => {
    const query = readMailQuery(params);
    return wholeList(
      (place) => listMails({ ...query, place }, size),
      ({ template, who, to, state, createdAt }) => ({
        ...{ what: mailSubject(template), to: who ?? to ?? '', state: mailManagementText.states[state] },
        createdAt: createdAt.toISOString(),
      }),
    );
  },
  onafgemaakt: () =>
    wholeList(
      (place) => listUnfinishedAccounts(place, size),
      ({ name, createdAt }) => ({ name, since: amsterdamDateOf(createdAt) }),
    ),
  berichten: () => wholeList((place) => listMailings(place, size), mailingRow),
  ontvangers: (asked) => {
    const mailingId = firstValue(asked.params[MAILING_PARAM]);
    const query = readReceiverQuery(asked.params);
    const nothing = { rows: [], after: null };
    return wholeList(
      async (place) => (await openReceivers(mailingId, { ...query, place }, asked, size))?.page ?? nothing,
      ({ name, number, kind, outcome }) => ({
        ...{ name: printedName(name), number, kind: receiverKindNames[kind], outcome: outcomeNames[outcome] },
      }),
    );
  },
  aanwezigheid: ({ today }) => wholeList((place) => listManagedClaims({ today, place, size }), claimRow),
  uitvoeringen: ({ params, today }) => {
    const search = readRunSearch(params);
    return wholeList(
      (from) => findRunsWithList({ ...search, place: from }, today, size),
      ({ title, provider, firstDay, lastDay, isStanding, place }) => ({
        ...{ course: title, provider, firstDay, lastDay, place: isStanding ? claimText.standing : place },
      }),
    );
  },
  presentielijst: ({ params }) => attendanceRows(firstValue(params[RUN_PARAM]), size),
  'opleider-contactpersonen': ({ params }) => contactRows(firstValue(params[PROVIDER_PARAM])),
  'opleider-uitnodigingen': ({ params, now }) => contactInvitationRows(firstValue(params[PROVIDER_PARAM]), now),
  medewerkers: () => wholeList(async () => ({ rows: await listColleagues(), after: null }), colleagueRow),
  'medewerkers-uitnodigingen': ({ now }) => colleagueInvitationRows(now),
  vragen: (asked) => textRows(listedKinds.questions, registerInstant(asked), size),
  intranet: (asked) => textRows(listedKinds.intranet, registerInstant(asked), size),
  teksten: (asked) => textRows(listedKinds.texts, registerInstant(asked), size),
  'documenten-nu': ({ today }) => documentRows(today),
  'documenten-versies': ({ today }) => documentVersionRows(today),
  normen: ({ today }) => normsetRows(today),
  'normen-concepten': normsetDraftRows,
  instellingen: ({ today }) => settingRows(today),
};

function mailingRow({ subject, state, numbers, writtenBy, createdAt }: ListedMailing): CsvRow {
  const totals = totalsOf(numbers);
  return {
    ...{ subject, state: mailingStateNames[state], receivers: String(sumOf(totals)), sent: String(totals.sent) },
    ...{ by: writtenBy ?? mailingText.somebody, on: amsterdamDateOf(createdAt) },
  };
}

function claimRow({ claimant: { name, number }, run, answer }: Claim): CsvRow {
  return {
    ...{ name, number, course: run.title, provider: run.provider.name, firstDay: run.firstDay, lastDay: run.lastDay },
    why: managedClaimsText.why[answer === '' ? 'late' : 'appealed'],
  };
}

function colleagueRow({ name, email, roles, hasSecondFactor, lastSeenAt }: Colleague): CsvRow {
  const { role: roleSince, secondFactor } = peopleText.colleagues;
  return {
    ...{ name, email, roles: roles.map(({ role, since }) => roleSince(role, amsterdamDateOf(since))).join(', ') },
    ...{ secondFactor: secondFactor[hasSecondFactor ? 'on' : 'off'], lastSeen: lastSeenAt?.toISOString() ?? '' },
  };
}

function openDocumentRow({ name, number, document, version, since, mendBy, absentUntil }: OpenDocument): CsvRow {
  return {
    ...{ name, number, document: documentNames[document], version, since, mendBy },
    absentUntil: absentUntil ?? '',
  };
}

function auditRow({ at, event, actorName, actorId, actorRole, subject, details }: ShownEvent): CsvRow {
  return {
    ...{ at: at.toISOString(), what: eventSentences[event](auditLogText.filter.somebody) },
    ...{ by: actorName ?? actorId ?? '', role: roleNames[actorRole] },
    ...{ about: aboutWords(subject.type, details.key), id: subject.id, details: JSON.stringify(details) },
  };
}

function aboutWords(type: ShownEvent['subject']['type'], key: unknown): string {
  return typeof key === 'string' && isSettingKey(key) ? wordsOf(key).label : auditLogText.subjects[type];
}

/** By words: what the search finds. Without any: the state that was chosen, or every one of them after the other. */
async function* dossierRows(asked: Asked): AsyncGenerator<CsvRow> {
  const search = readDossierSearch(asked.params);
  if (search.typed.trim() !== '') {
    yield* wholeList(async (place): Promise<PageOf<DossierHit>> => {
      const found = await searchDossiers(search, asked, place);
      return found.ok ? { ...found, rows: found.hits } : { rows: [], after: null };
    }, dossierRow);
    return;
  }
  const states = search.filter ? [search.filter] : dossierFilters.filter((one) => one !== 'shielded');
  for (const state of states) yield* wholeList((place) => listFiltered(state, place, size), dossierRow);
}

function dossierRow({ number, name, accountName, state, shielded }: DossierHit): CsvRow {
  return {
    ...{ number: number ?? '', name: name ? printedName(name) : (accountName ?? '') },
    ...{ state: dossierSearchText.filters[state], shielded: shielded ? yes : no },
  };
}
