import { cache, type ReactNode } from 'react';
import type { Trail } from '@/app/_components/frame-of';
import { ownFrameFacts, SitePage } from '@/app/_components/site-page';
import { currentSession } from '@/lib/server/access/session';
import { countWork } from '@/lib/server/casework/data/work-counts';
import { moment } from '@/lib/server/platform/clock';
import type { PlaceCode } from '@/lib/text/nl/site/frame';
import { loadTakeBack } from './load-take-back';
import { TakeBackContext } from './take-back';
import { TakeBackNews } from './take-back-news';
import { WorkBar } from './work-bar';

type ManagementPageProps = {
  title: string;
  lead?: ReactNode;
  /** The queue that the page is of; by itself the first that stands above it. */
  queue?: PlaceCode;
  /** Below the overview of the management, or the assessor's own page; empty for a queue itself. */
  trail?: Trail;
  /** What the address says was just done, where a decision that was taken back leads here. */
  done?: string;
  children: ReactNode;
};

/** A page where a manager or assessor works: under the header the queues, the whole width for the work. */
export async function ManagementPage({ title, lead, queue, trail = [], done = '', children }: ManagementPageProps) {
  const above = trail.find((step) => typeof step === 'string');
  const current = queue ?? above ?? 'management';
  const isAssessing = current === 'assessing';
  const steps: Trail = isAssessing ? trail : ['management', ...trail];
  const [counts, offer] = await Promise.all([countOwnWork(), loadOffer(isAssessing), ownFrameFacts()]);
  return (
    <SitePage
      current={isAssessing ? 'assessing' : 'management'}
      trail={trail.length === 0 ? undefined : steps}
      title={title}
      lead={lead}
      snelmenu={false}
      bar={counts && <WorkBar {...counts} current={current} />}
    >
      <div className="work flow">
        <TakeBackNews news={done} />
        <TakeBackContext value={offer}>{children}</TakeBackContext>
      </div>
    </SitePage>
  );
}

/** What stands round a page that changes none of it, asked for with what the page reads first: no statement more. */
export async function askAround(desk: 'beheer' | 'beoordelen'): Promise<void> {
  // Whoever shows it hears of what failed.
  await Promise.allSettled([countOwnWork(), loadOffer(desk === 'beoordelen'), ownFrameFacts()]);
}

const loadOffer = cache(async (isAssessing: boolean) => {
  const { actor } = await currentSession();
  if (actor.kind !== 'account') return null;
  return loadTakeBack(actor.accountId, moment().now, isAssessing ? 'beoordelen' : 'beheer');
});

const countOwnWork = cache(async () => {
  const { actor } = await currentSession();
  if (actor.kind !== 'account') return null;
  const { accountId, roles } = actor;
  const by = { accountId, isManager: roles.includes('register_manager'), isAssessor: roles.includes('assessor') };
  return { roles, counts: await countWork(by, moment().today) };
});
