import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { ticks as allTicks, documentOfTick, type Tick } from '@/lib/content/documents';
import type { changeDocumentsSchema } from '@/lib/registration/details-forms';
import { tickValues } from '@/lib/registration/form-values';
import type { Context } from '@/lib/server/platform/action';
import { isDemo } from '@/lib/server/platform/env';
import { refused } from '@/lib/shared/results';
import type { DetailsChange } from './data/registration-details';
import type { Registration } from './data/registrations';
import type { RequirementContext } from './review-requirements';
import { type OwnDetailsSaved, saveOwnDetails } from './save-own-details';

/**
 * Somebody in the register accepts the versions in force, as they stood on the page. A tick that was given keeps its
 * time; one for an older version stays as it was until it is given again, and one taken back is gone. Nobody subscribes
 * to sample text.
 */
export async function acceptOwnDocuments(
  { version, versions, ticks, understood, warned }: z.output<typeof changeDocumentsSchema>,
  context: Context<AccountActor>,
  { demo } = { demo: isDemo() },
): Promise<OwnDetailsSaved> {
  return saveOwnDetails(
    {
      version,
      understood,
      warned,
      changeOf: (own, { documents }) => {
        const isOutdated = (tick: Tick) => documents[documentOfTick[tick]]?.version !== versions[documentOfTick[tick]];
        if (ticks.some(isOutdated)) return refused({ code: 'document_not_in_force' });
        const isSample = (tick: Tick) => documents[documentOfTick[tick]]?.isSample === true;
        if (!demo && ticks.some(isSample)) return refused({ code: 'document_is_sample' });
        const acceptances = allTicks.flatMap((tick) =>
          acceptance(tick, ticks.includes(tick), own, documents, context.now),
        );
        return isSame(own, acceptances) ? null : { section: 'documents', acceptances };
      },
      stored: ({ acceptances }, { documents }) => tickValues(acceptances, documents),
    },
    context,
  );
}

type Acceptances = Extract<DetailsChange, { section: 'documents' }>['acceptances'];

function acceptance(
  tick: Tick,
  isTicked: boolean,
  { acceptances }: Registration,
  documents: RequirementContext['documents'],
  now: Date,
): Acceptances {
  const inForce = documents[documentOfTick[tick]];
  const known = acceptances.find((given) => given.tick === tick);
  const isCurrent = known !== undefined && known.documentId === inForce?.id;
  if (isTicked && inForce && !isCurrent) return [{ tick, documentId: inForce.id, acceptedAt: now }];
  return known && isTicked === isCurrent ? [known] : [];
}

function isSame({ acceptances: known }: Registration, given: Acceptances): boolean {
  const has = ({ tick, documentId }: Acceptances[number]) =>
    known.some((one) => one.tick === tick && one.documentId === documentId);
  return known.length === given.length && given.every(has);
}
