import { countedHref } from '@/app/(beheer)/beheer/_components/counted-href';
import { caseQueue } from '@/lib/application/case-queue';
import {
  type Counted,
  countedOf,
  openActivities,
  openCases,
  openCertifications,
  openRequests,
  openTasks,
  type WaitingKind,
} from '@/lib/casework/overview';
import { readTaskQuery } from '@/lib/casework/tasks';
import { certificationQueue } from '@/lib/certification/certification-queue';
import { accreditationQueue } from '@/lib/courses/accreditation-queue';
import { readInvoiceQuery } from '@/lib/invoices/invoice-query';
import { readProviderQuery } from '@/lib/providers/provider-query';
import { reviewQueue } from '@/lib/review/review-queue';
import type { AddressParams } from '@/lib/shared/list-address';

const read: Partial<Record<WaitingKind, (params: AddressParams) => unknown>> = {
  applications: caseQueue.read,
  accreditations: accreditationQueue.read,
  certifications: certificationQueue.read,
  activities: reviewQueue.read,
  tasks: readTaskQuery,
  providers: (params) => readProviderQuery(params).list,
  invoices: (params) => readInvoiceQuery(params).list,
};

const colleague: Counted = { holder: { id: 'a0000000-0000-4000-8000-000000000001' } };

it.each<[WaitingKind, Counted, unknown]>([
  ...[...Object.values<Counted>(countedOf), colleague].flatMap((counted): [WaitingKind, Counted, unknown][] => [
    ['applications', counted, openCases(counted)],
    ['accreditations', counted, openRequests(counted)],
    ['certifications', counted, openCertifications(counted)],
    ['activities', counted, openActivities(counted)],
    ['tasks', counted, openTasks(counted)],
  ]),
  ['providers', countedOf.waiting, 'waiting'],
  ['invoices', countedOf.waiting, 'open'],
  ['invoices', countedOf.late, 'late'],
])('the count of %s of %j leads to an address that asks for just these', (kind, counted, asked) => {
  const address = new URL(countedHref(kind, counted) ?? '', 'https://register.example');
  expect(read[kind]?.(Object.fromEntries(address.searchParams))).toEqual(asked);
});
