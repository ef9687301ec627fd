import 'server-only';
import { mayChange, reviewedOn } from '@/lib/application/steps';
import { sameSection, withChange } from '@/lib/registration/details';
import { getDocumentsOn } from '@/lib/server/content/data/documents';
import { by, record } from '@/lib/server/platform/audit';
import type { DetailsOwner } from '@/lib/server/registration/save-section';
import { accepted } from '@/lib/shared/results';
import { type Application, findOwnApplication, saveDraft } from './data/applications';

type Documents = Awaited<ReturnType<typeof getDocumentsOn>>;

/** Saving a draft isn't audited; once it was sent in it isn't the applicant's alone, and a change is recorded. */
export const draftDetails: DetailsOwner<Application, { documents: Documents }> = {
  isDraft: true,
  closed: { code: 'not_a_draft' },
  async find(accountId, tx) {
    const own = await findOwnApplication(accountId, tx);
    return own && mayChange(own.state) ? own : null;
  },
  loadRules: async (own, today, tx) => ({ documents: await getDocumentsOn(reviewedOn(own, today), tx) }),
  async save(tx, { own, change, rules }, { actor, now }) {
    const { id, accountId, version, state } = own;
    if (!(await saveDraft(tx, { accountId, version, now }, change))) return null;
    const { section } = change;
    if (state === 'information_requested' && !sameSection(own, withChange(own, change, rules.documents), section))
      await record(tx, 'application_corrected', id, by(actor, 'registrant', now), { section });
    return accepted({ version: version + 1 });
  },
};
