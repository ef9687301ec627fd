import { workerChoices } from '@/app/(beheer)/_components/worker-choices';
import { isOpen } from '@/lib/application/application-states';
import type { AskedFrom } from '@/lib/application/information-forms';
import type { CaseFile } from '@/lib/server/application/open-case';
import { handlingText } from '@/lib/text/nl/application/cases';
import { AssignForm, ClaimForm, ReleaseForm } from './handling-forms';

type CaseHandlingProps = { file: CaseFile; readerId: string; from: AskedFrom };

export function holderSentence({ application }: CaseFile, readerId: string): string | null {
  const { assignedTo, state } = application;
  if (!isOpen(state)) return null;
  if (!assignedTo) return handlingText.nobody;
  return assignedTo.id === readerId ? handlingText.you : handlingText.somebody(assignedTo.name);
}

/** Taking it over stands where one can't decide. */
export function CaseHandling({ file, readerId, from }: CaseHandlingProps) {
  const { application, isOwnCase, workers } = file;
  const { id: applicationId, assignedTo, state } = application;
  if (!isOpen(state) || isOwnCase) return null;
  const holder = assignedTo?.id ?? '';
  const people = workerChoices(workers, [readerId, holder, application.accountId]);
  return (
    <section className="flow" aria-labelledby="behandelaar">
      <h2 id="behandelaar">{handlingText.heading}</h2>
      <p>{holderSentence(file, readerId)}</p>
      {holder === '' && from === 'beheer' && <ClaimForm applicationId={applicationId} holder={holder} />}
      {holder === readerId && <ReleaseForm applicationId={applicationId} from={from} />}
      {from === 'beheer' && people.length > 0 && (
        <AssignForm key={holder} applicationId={applicationId} holder={holder} people={people} />
      )}
      {from === 'beheer' && people.length === 0 && <p>{handlingText.nobodyElse}</p>}
    </section>
  );
}
