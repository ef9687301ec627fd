import { type QueuePage, queuePage } from '@/app/(beheer)/_components/queue-page';
import type { Beside } from '@/app/(beheer)/_components/work-case';
import { type CertificationQuery, certificationQueue } from '@/lib/certification/certification-queue';
import { printedName } from '@/lib/names/printed-name';
import {
  findNextCertification,
  listCertifications,
  type QueuedCertification,
} from '@/lib/server/certification/data/certification-queue';
import { findCertification } from '@/lib/server/certification/data/certifications';
import { getSettings } from '@/lib/server/content/data/settings';
import { type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { QUEUE_PAGE_SIZE } from '@/lib/shared/work-queue';
import { certificationCaseText } from '@/lib/text/nl/certification/certification';
import { certificationQueueText } from '@/lib/text/nl/certification/certification-queue';
import { inSentence } from '@/lib/text/nl/shared/format';

export type CertificationPage = QueuePage<QueuedCertification, CertificationQuery>;

const PATH = '/beheer/certificeringen';

export async function loadCertifications(
  params: AddressParams,
  { accountId, today }: { accountId: string; today: CalendarDate },
): Promise<CertificationPage> {
  const query = certificationQueue.read(params);
  const { numberPrefix } = await getSettings(today);
  const [found, nextId, decided] = await Promise.all([
    listCertifications(query, { accountId, numberPrefix, today }, QUEUE_PAGE_SIZE),
    findNextCertification(accountId),
    findDecided(firstValue(params.besloten), accountId),
  ]);
  return queuePage(certificationQueue, { path: PATH, query }, found, { nextId, decided });
}

async function findDecided(id: string, accountId: string): Promise<CertificationPage['decided']> {
  const found = await findCertification(id, { accountId, sees: 'all' });
  if (!found?.decision) return null;
  const { granted, refused } = certificationCaseText.done;
  return { id, done: (found.state === 'granted' ? granted : refused)(printedName(found.holder.name)) };
}

export function besideCertification(page: CertificationPage, nextId: string | null, today: CalendarDate): Beside {
  const { path, query, decided } = page;
  const { age, filter, late, stillToReview } = certificationQueueText;
  return {
    all: { href: certificationQueue.href(path, query), label: certificationCaseText.back },
    items: page.rows.map(({ id, holder, state, requestedOn, answerDueOn, toReview }) => ({
      id,
      href: certificationQueue.href(`${path}/${id}`, query),
      name: printedName(holder.name),
      note: `${holder.number}, ${state === 'requested' ? age(Math.max(0, daysBetween(requestedOn, today))) : inSentence(filter.stands[state])}`,
      late: state === 'requested' && answerDueOn < today && late,
      marks: toReview > 0 ? [stillToReview(toReview)] : [],
    })),
    nextHref: nextId && `${path}/${nextId}`,
    decided,
  };
}
