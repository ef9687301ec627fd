import { place } from '@/components/frame/places';
import { caseQueue } from '@/lib/application/case-queue';
import {
  type Counted,
  openActivities,
  openCases,
  openCertifications,
  openRequests,
  openTasks,
  type WaitingKind,
} from '@/lib/casework/overview';
import { taskListHref } from '@/lib/casework/tasks';
import { certificationQueue } from '@/lib/certification/certification-queue';
import { accreditationQueue } from '@/lib/courses/accreditation-queue';
import { invoicesHref } from '@/lib/invoices/invoice-query';
import { providersHref } from '@/lib/providers/provider-query';
import { reviewQueue } from '@/lib/review/review-queue';
import type { PlaceCode } from '@/lib/text/nl/site/frame';

export const places = {
  applications: 'management_applications',
  accreditations: 'management_accreditations',
  certifications: 'management_certifications',
  tasks: 'management_tasks',
  activities: 'management_activities',
  providers: 'management_providers',
  claims: 'management_claims',
  runs: 'management_runs',
  invoices: 'management_invoices',
} as const satisfies Record<WaitingKind, PlaceCode>;

/** The list that holds exactly what was counted; null where there is none. */
export function countedHref(kind: WaitingKind, counted: Counted): string | null {
  const path = place(places[kind]).href;
  switch (kind) {
    case 'applications':
      return caseQueue.href(path, openCases(counted));
    case 'accreditations':
      return accreditationQueue.href(path, openRequests(counted));
    case 'certifications':
      return certificationQueue.href(path, openCertifications(counted));
    case 'activities':
      return reviewQueue.href(path, openActivities(counted));
    case 'tasks':
      return taskListHref(openTasks(counted));
    case 'providers':
      return providersHref(path, { list: 'waiting', text: '' });
    case 'invoices':
      return invoicesHref(path, { list: counted.promised === 'late' ? 'late' : 'open', text: '' });
    case 'claims':
      return path;
    case 'runs':
      return null;
  }
}
