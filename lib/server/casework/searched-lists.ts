import 'server-only';
import { redirect } from 'next/navigation';
import type { Permission } from '@/lib/access/permissions';
import { caseQueue } from '@/lib/application/case-queue';
import { assignedPath, assignedQueue } from '@/lib/casework/assigned-queue';
import { AUDIT_PATH, auditHref, readAuditQuery } from '@/lib/casework/audit-query';
import { dossierSearchParams, readDossierSearch } from '@/lib/casework/dossier-list';
import { certificationQueue } from '@/lib/certification/certification-queue';
import { accreditationQueue } from '@/lib/courses/accreditation-queue';
import { invoicesHref, readInvoiceQuery } from '@/lib/invoices/invoice-query';
import { providersHref, readProviderQuery } from '@/lib/providers/provider-query';
import { reviewQueue } from '@/lib/review/review-queue';
import { openWords, sealWords } from '@/lib/server/platform/sealed-words';
import { namesContact } from '@/lib/shared/contact-words';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { readSealed, SEALED_PARAM, WORDS_PARAM } from '@/lib/shared/searched-words';

type List = { path: string; permission: Permission; hrefOf: (path: string, params: AddressParams) => string };

export const searchedLists = {
  aanvragen: {
    path: '/beheer/aanvragen',
    permission: 'decide_applications',
    hrefOf: (path, params) => caseQueue.href(path, caseQueue.read(params)),
  },
  beoordelen: {
    path: assignedPath,
    permission: 'assess',
    hrefOf: (path, params) => assignedQueue.href(path, assignedQueue.read(params)),
  },
  activiteiten: {
    path: '/beheer/activiteiten',
    permission: 'assign_activities',
    hrefOf: (path, params) => reviewQueue.href(path, reviewQueue.read(params)),
  },
  certificeringen: {
    path: '/beheer/certificeringen',
    permission: 'grant_certifications',
    hrefOf: (path, params) => certificationQueue.href(path, certificationQueue.read(params)),
  },
  opleiders: {
    path: '/beheer/opleiders',
    permission: 'manage_providers',
    hrefOf: (path, params) => providersHref(path, readProviderQuery(params)),
  },
  facturen: {
    path: '/beheer/facturen',
    permission: 'manage_invoices',
    hrefOf: (path, params) => invoicesHref(path, readInvoiceQuery(params)),
  },
  accreditaties: {
    path: '/beheer/accreditaties',
    permission: 'decide_accreditations',
    hrefOf: (path, params) => accreditationQueue.href(path, accreditationQueue.read(params)),
  },
  dossiers: {
    path: '/beheer/dossiers',
    permission: 'manage_dossiers',
    hrefOf: (path, params) => `${path}?${new URLSearchParams(dossierSearchParams(readDossierSearch(params)))}`,
  },
  logboek: {
    path: AUDIT_PATH,
    permission: 'read_audit_log',
    hrefOf: (_, params) => auditHref(readAuditQuery(params)),
  },
} as const satisfies Record<string, List>;
export type SearchedList = keyof typeof searchedLists;

export function isSearchedList(name: string): name is SearchedList {
  return Object.hasOwn(searchedLists, name);
}

/** What of a list's address was chosen, but for the words, where a page of it begins, and what was just done: '' for nothing. */
export function listChoices(list: SearchedList, params: AddressParams): string {
  const { path, hrefOf }: List = searchedLists[list];
  const [, choices = ''] = hrefOf(path, { ...params, ...placeless, ...wordless }).split('?', 2);
  return choices;
}

const wordless = { [WORDS_PARAM]: undefined, [SEALED_PARAM]: undefined };
const placeless = { verder: undefined, terug: undefined };

/** A day's work: whoever comes back later types it again. */
const SEALED_SECONDS = 24 * 3600;

/** Contact data is sealed, for who searches alone: an address is kept by browsers, proxies and their logs. */
export async function searchHref(list: SearchedList, params: AddressParams, accountId: string): Promise<string> {
  const { path, hrefOf }: List = searchedLists[list];
  const words = firstValue(params[WORDS_PARAM]);
  if (!namesContact(words)) return hrefOf(path, { ...params, [SEALED_PARAM]: undefined });
  const sealed = await sealWords(words, `search of ${accountId}`, SEALED_SECONDS);
  return hrefOf(path, { ...params, [SEALED_PARAM]: sealed });
}

type OpenedSearch = {
  /** With the words that were typed in the place where they may not stand in an address. */
  params: AddressParams;
  /** What was sealed can't be read any more, or never could by this account. */
  isExpired: boolean;
};

/** What a list's address asks for. One that holds how to reach somebody, typed by hand, is left at once. */
export async function openSearch(list: SearchedList, params: AddressParams, accountId: string): Promise<OpenedSearch> {
  if ([params[WORDS_PARAM] ?? []].flat().some(namesContact)) redirect(await searchHref(list, params, accountId));
  const sealed = readSealed(params);
  if (sealed === undefined) return { params, isExpired: false };
  const words = await openWords(sealed, `search of ${accountId}`);
  if (words !== null) return { params: { ...params, [WORDS_PARAM]: words }, isExpired: false };
  return { params: { ...params, [WORDS_PARAM]: undefined, [SEALED_PARAM]: undefined }, isExpired: true };
}
