import 'server-only';
import { normSetsAfter } from '@/lib/normsets/drafts';
import { withPage } from '@/lib/normsets/preview-counts';
import { moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import { log } from '@/lib/server/platform/log';
import { enqueueJob, jobs, PREVIEW_QUEUE } from '@/lib/server/platform/outbox';
import { findDraft } from './data/drafts';
import { findPreview, listPreviewable, writePage } from './data/previews';
import { draftStand } from './draft-stand';
import { previewPeople } from './preview-people';

const POLLING_SECONDS = 0.5;
/** So many pages are done well within the minute after which the queue takes a job for lost; the next job goes on. */
const WORK = { size: 250, pages: 20 };

export type PreviewRun = { draftId: string; run: number };

export async function workPreviewQueue() {
  const boss = await jobs();
  await boss.work<PreviewRun>(PREVIEW_QUEUE, { pollingIntervalSeconds: POLLING_SECONDS }, async ([job]) => {
    if (!job) return;
    try {
      await workPages(job.data);
    } catch (error) {
      log.error({ error, draftId: job.data.draftId }, 'a preview of a norm set stopped; the queue goes on with it');
      throw error;
    }
  });
}

/** Goes on where it is, and leaves the rest to another job. */
export async function workPages(of: PreviewRun, asked: Partial<typeof WORK> = {}) {
  const { size, pages } = { ...WORK, ...asked };
  for (let page = 0; page < pages; page += 1) if (!(await workPage(of, size))) return;
  await inTransaction((tx) => enqueueJob(tx, PREVIEW_QUEUE, of));
}

/** False once there is nothing to go on with: all were looked at, or the draft says something else by now. */
async function workPage({ draftId, run }: PreviewRun, size: number): Promise<boolean> {
  const draft = await findDraft(draftId);
  const preview = await findPreview(draftId);
  if (!draft || preview?.run !== run || preview.finishedAt !== null) return false;
  const { published, fingerprint } = await draftStand(draft, preview.today);
  const after = normSetsAfter(published, draft);
  if (fingerprint !== preview.fingerprint || !after || draft.validFrom === null) return false;
  const people = await listPreviewable({ after: preview.afterId, size });
  const rules = { before: published, after, differFrom: draft.validFrom };
  const soFar = withPage(preview, await previewPeople(people, rules, preview.today));
  const isLast = people.length < size;
  const looked = {
    ...{ counts: soFar.counts, examples: soFar.examples, afterId: people.at(-1)?.id ?? preview.afterId },
    finishedAt: isLast ? moment().now : null,
  };
  const isWritten = await inTransaction((tx) => writePage(tx, preview, looked));
  return isWritten && !isLast;
}
