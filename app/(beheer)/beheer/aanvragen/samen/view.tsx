import { ArrivedOutcome } from '@/app/(beheer)/_components/arrived-outcome';
import type { TakeBackOffer } from '@/app/(beheer)/_components/load-take-back';
import { TakeBack } from '@/app/(beheer)/_components/take-back';
import { Alert } from '@/components/ui/alert';
import { Bulleted } from '@/components/ui/bulleted';
import { LinkList } from '@/components/ui/link-list';
import { printedName } from '@/lib/names/printed-name';
import type { ShownCase } from '@/lib/server/application/open-queue';
import { type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import { outcomeSentence, togetherText as text } from '@/lib/text/nl/application/together';
import { queueText } from '@/lib/text/nl/casework/management';
import { formatShortDate } from '@/lib/text/nl/shared/format';
import { TogetherForm } from './together-form';

type TogetherViewProps = {
  organisation: string;
  /** Which can be decided together. */
  rows: ShownCase[];
  /** Which want somebody's own look: with a colleague, or of somebody who may be known. */
  others: ShownCase[];
  total: number;
  /** What came of each that was just decided; read back from the database. */
  outcomes: { id: string; code: string; name: string; isApproved: boolean }[];
  takeBack: TakeBackOffer | null;
  today: CalendarDate;
};

export function TogetherView({ organisation, rows, others, total, outcomes, takeBack, today }: TogetherViewProps) {
  return (
    <>
      {outcomes.length > 0 && (
        <ArrivedOutcome key={outcomes.map(({ id }) => id).join()}>
          <Alert variant={outcomes.every(({ isApproved }) => isApproved) ? 'success' : 'warning'} heading={text.came}>
            <Bulleted items={outcomes.map((one) => outcomeSentence(one))} />
            <TakeBack offer={takeBack} />
          </Alert>
        </ArrivedOutcome>
      )}
      {rows.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <TogetherForm
          key={rows.map(({ id, version }) => `${id}${version}`).join()}
          organisation={organisation}
          today={formatShortDate(today)}
          rows={rows.map(({ id, version, name, submittedOn }) => ({
            ...{ id, version, href: `/beheer/aanvragen/${id}` },
            name: printedName(name),
            note: queueText.age(Math.max(0, daysBetween(submittedOn, today))),
          }))}
        />
      )}
      {total > rows.length + others.length && <p>{text.more}</p>}
      {others.length > 0 && (
        <section className="flow" aria-labelledby="apart">
          <h2 id="apart">{text.apart}</h2>
          <LinkList
            items={others.map(({ id, name, isDoubtful, assignedTo }) => ({
              href: `/beheer/aanvragen/${id}`,
              label: printedName(name),
              description: isDoubtful ? queueText.maybeDouble : text.with(assignedTo?.name ?? ''),
            }))}
          />
        </section>
      )}
    </>
  );
}
