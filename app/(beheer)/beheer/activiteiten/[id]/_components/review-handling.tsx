import { workerChoices } from '@/app/(beheer)/_components/worker-choices';
import type { AskedFrom } from '@/lib/application/information-forms';
import type { ReviewedActivity } from '@/lib/server/review/data/reviews';
import type { ReviewFile } from '@/lib/server/review/open-review';
import { reviewQueueText, reviewText } from '@/lib/text/nl/review/review-pages';
import { AssignOneForm, ClaimActivityForm, ReleaseActivityForm } from './review-forms';

type ReviewHandlingProps = { file: ReviewFile; readerId: string; from: AskedFrom };

const { handling: text } = reviewText;

export function isWaiting({ state, reviewFrom, isSuperseded }: ReviewedActivity): boolean {
  const isOpen = state === 'submitted' || state === 'in_review' || state === 'information_requested';
  return isOpen && reviewFrom !== null && !isSuperseded;
}

export function holderSentence({ assignedTo }: ReviewedActivity, readerId: string): string {
  if (!assignedTo) return text.nobody;
  return assignedTo.id === readerId ? text.you : text.somebody(assignedTo.name);
}

/** Taking it over stands where one can't decide. */
export function ReviewHandling({ file, readerId, from }: ReviewHandlingProps) {
  const { activity, isOwn, workers } = file;
  const { id: activityId, assignedToId, state } = activity;
  if (!isWaiting(activity) || isOwn) return null;
  const isTheirs = assignedToId === readerId;
  const canClaim = (assignedToId === null && from === 'beheer') || (isTheirs && state === 'submitted');
  const people = workerChoices(workers, [readerId, assignedToId, activity.accountId]);
  return (
    <section className="flow" aria-labelledby="behandelaar">
      <h2 id="behandelaar">{text.heading}</h2>
      <p>
        {holderSentence(activity, readerId)} {state === 'in_review' && text.locked}
      </p>
      {canClaim && (
        <>
          <ClaimActivityForm
            {...{ activityId, from }}
            holder={assignedToId ?? ''}
            submit={isTheirs ? text.lock : text.claim}
          />
          {state === 'submitted' && <p className="form-hint">{text.claimHint}</p>}
        </>
      )}
      {isTheirs && <ReleaseActivityForm activityId={activityId} from={from} />}
      {from === 'beheer' && people.length > 0 && (
        <AssignOneForm key={assignedToId} activityId={activityId} holderId={assignedToId} people={people} />
      )}
      {from === 'beheer' && people.length === 0 && <p>{reviewQueueText.assign.nobodyElse}</p>}
    </section>
  );
}
