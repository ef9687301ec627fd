import { ArrivedOutcome } from '@/app/(beheer)/_components/arrived-outcome';
import { TakeBack } from '@/app/(beheer)/_components/take-back';
import { Alert } from '@/components/ui/alert';
import { Bulleted } from '@/components/ui/bulleted';
import { LinkList } from '@/components/ui/link-list';
import { printedName } from '@/lib/names/printed-name';
import type { TogetherFile } from '@/lib/server/application/open-together';
import { type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import { outcomeSentence, togetherText as text } from '@/lib/text/nl/application/together';
import { queueText } from '@/lib/text/nl/casework/management';
import { formatShortDate } from '@/lib/text/nl/shared/format';
import { TogetherForm } from './together-form';

type TogetherViewProps = { organisation: string; file: TogetherFile; today: CalendarDate };

export function TogetherView({ organisation, file, today }: TogetherViewProps) {
  const { rows, apart, hasMore, outcomes } = file;
  const approved = outcomes.find(({ isApproved }) => isApproved);
  return (
    <>
      {outcomes.length > 0 && (
        <ArrivedOutcome key={outcomes.map(({ id }) => id).join()}>
          <Alert variant={outcomes.every(({ isApproved }) => isApproved) ? 'success' : 'warning'} heading={text.came}>
            <Bulleted items={outcomes.map((one) => outcomeSentence(one))} />
            {approved && <TakeBack subjectId={approved.id} />}
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
          rows={rows.map(({ id, version, name, submittedOn, answerDueOn }) => ({
            ...{ id, version, href: `/beheer/aanvragen/${id}`, name: printedName(name) },
            age: queueText.age(Math.max(0, daysBetween(submittedOn, today))),
            dueOn: formatShortDate(answerDueOn),
          }))}
        />
      )}
      {hasMore && <p>{text.more}</p>}
      {apart.length > 0 && (
        <section className="flow" aria-labelledby="apart">
          <h2 id="apart">{text.apart}</h2>
          <LinkList
            items={apart.map(({ id, name, why, assignedTo }) => ({
              href: `/beheer/aanvragen/${id}`,
              label: printedName(name),
              description: text.why[why](assignedTo?.name ?? ''),
            }))}
          />
        </section>
      )}
    </>
  );
}
