import { handlingRole } from '@/lib/access/handling';
import type { AskedFrom } from '@/lib/application/information-forms';
import type { JudgedActivity } from '@/lib/server/review/data/judgements';
import type { JudgementFile } from '@/lib/server/review/open-judgement';
import { handlingText } from '@/lib/text/nl/application/cases';
import { judgementQueueText, judgementText } from '@/lib/text/nl/review/judgement-pages';
import { AssignOneForm, ReleaseActivityForm, TakeUpForm } from './judging-forms';

type JudgementHandlingProps = { file: JudgementFile; readerId: string; from: AskedFrom };

const { handling: text } = judgementText;

/** Whether anybody has to look at it. */
export function isWaiting({ state, reviewFrom, isSuperseded }: JudgedActivity): boolean {
  const isOpen = state === 'submitted' || state === 'in_review' || state === 'information_requested';
  return isOpen && reviewFrom !== null && !isSuperseded;
}

/** Who has the activity, in a sentence. */
export function holderSentence({ assignedTo }: JudgedActivity, readerId: string): string {
  if (!assignedTo) return text.nobody;
  return assignedTo.id === readerId ? text.you : text.somebody(assignedTo.name);
}

/** Taking the activity up, letting go of it, giving it to somebody. Taking it over stands where one can't decide. */
export function JudgementHandling({ file, readerId, from }: JudgementHandlingProps) {
  const { activity, isOwn, workers } = file;
  const { id: activityId, assignedToId, state } = activity;
  if (!isWaiting(activity) || isOwn) return null;
  const isTheirs = assignedToId === readerId;
  const canTakeUp = (assignedToId === null && from === 'beheer') || (isTheirs && state === 'submitted');
  const people = workers
    .filter(({ id }) => id !== readerId && id !== assignedToId && id !== activity.accountId)
    .map((worker) => ({
      value: worker.id,
      label: handlingText.worker(worker.name, handlingRole(worker) === 'register_manager'),
    }));
  return (
    <section className="flow" aria-labelledby="behandelaar">
      <h2 id="behandelaar">{text.heading}</h2>
      <p>
        {holderSentence(activity, readerId)} {state === 'in_review' && text.locked}
      </p>
      {canTakeUp && (
        <>
          {state === 'submitted' && <p>{text.takeUpHint}</p>}
          <TakeUpForm activityId={activityId} from={from} holder={assignedToId ?? ''} submit={text.takeUp} />
        </>
      )}
      {isTheirs && <ReleaseActivityForm activityId={activityId} from={from} />}
      {from === 'beheer' && people.length > 0 && (
        <AssignOneForm key={assignedToId} activityId={activityId} holderId={assignedToId} people={people} />
      )}
      {from === 'beheer' && people.length === 0 && <p>{judgementQueueText.assign.nobodyElse}</p>}
    </section>
  );
}
