import { ArrivedNews } from '@/app/(beheer)/_components/arrived-news';
import { ArrivedOutcome } from '@/app/(beheer)/_components/arrived-outcome';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { DescriptionList, type DescriptionListRow } from '@/components/ui/description-list';
import { Section } from '@/components/ui/section';
import { percentLooked, sumOf, totalsOf } from '@/lib/mailings/mailing-numbers';
import { isMailingOpen } from '@/lib/mailings/mailing-states';
import type { Mailing } from '@/lib/server/mailings/data/mailings';
import type { OpenedMailing } from '@/lib/server/mailings/open-mailing';
import { mailingStateNames, selectionText, mailingText as text } from '@/lib/text/nl/mailings/mailings';
import { formatDate } from '@/lib/text/nl/shared/format';
import { ActForm, SendForm, WithdrawForm } from './mailing-forms';
import { PreviewsSection } from './previews-section';
import { Progress } from './progress';
import { ReceiversSection } from './receivers-section';

const { facts } = text;
const list = place('management_mailings').href;

export function MailingView({ opened, done }: { opened: OpenedMailing; done: string }) {
  const { mailing, previews, mail } = opened;
  const { id, state, body, numbers } = mailing;
  return (
    <>
      <ArrivedNews news={done} texts={text.done} />
      {done === 'ondertussen' && (
        <ArrivedOutcome>
          <Alert variant="warning" heading={text.notDone}>
            {text.meanwhile}
          </Alert>
        </ArrivedOutcome>
      )}
      <DescriptionList rows={factsOf(mailing)} />
      <Acts opened={opened} />
      {state !== 'drafted' && <ReceiversSection numbers={numbers} listHref={`${list}/${id}/ontvangers`} />}
      <PreviewsSection previews={previews} mail={mail} />
      {state === 'counted' && <Sending opened={opened} />}
      <Section id="bericht" heading={text.message}>
        <p className="whitespace-pre-line break-words">{body}</p>
        {isMailingOpen(state) && (
          <p>
            <a href={`${list}/${id}/wijzigen`}>{text.change}</a>
          </p>
        )}
      </Section>
      {(isMailingOpen(state) || state === 'stopped') && <Ending mailing={mailing} />}
      <p>
        <a href={list}>{text.back}</a>
      </p>
    </>
  );
}

function factsOf(mailing: Mailing): DescriptionListRow[] {
  const { state, filters, countedOn, writtenBy, sentFrom, sentBy, stoppedBy } = mailing;
  return [
    { term: facts.state, description: mailingStateNames[state] },
    { term: facts.selection, description: selectionText(filters) },
    ...(countedOn ? [{ term: facts.counted, description: formatDate(countedOn) }] : []),
    { term: facts.written, description: writtenBy ?? text.somebody },
    ...(sentFrom ? [{ term: facts.sentBy, description: sentBy ?? text.somebody }] : []),
    ...(state === 'stopped' ? [{ term: facts.stoppedBy, description: stoppedBy ?? facts.byItself }] : []),
  ];
}

/** What goes on, and how to stop it or go on with it. */
function Acts({ opened: { mailing } }: { opened: OpenedMailing }) {
  const { id: mailingId, state, version, numbers, lookedUntil } = mailing;
  const totals = totalsOf(numbers);
  const here = `${list}/${mailingId}`;
  const reached = sumOf(totals) - totals.unreachable - totals.no_cycle;
  if (state === 'drafted') {
    const percent = percentLooked(lookedUntil);
    return <Progress line={text.looking(percent, sumOf(totals))} done={percent} of={100} here={here} />;
  }
  if (state === 'sending')
    return (
      <>
        <Progress
          line={text.sendingLine(totals.sent, reached)}
          done={reached - totals.waiting}
          of={reached}
          here={here}
        />
        <ActForm act="stop" {...{ mailingId, version }} />
      </>
    );
  if (state !== 'stopped') return null;
  return (
    <>
      <Alert variant="warning" heading={text.sendingLine(totals.sent, reached)}>
        {text.stoppedLead}
      </Alert>
      <ActForm act="resume" {...{ mailingId, version }} />
    </>
  );
}

function Sending({ opened: { mailing, perMinute } }: { opened: OpenedMailing }) {
  const { id: mailingId, version, numbers } = mailing;
  const { waiting } = totalsOf(numbers);
  if (waiting === 0) return null;
  return (
    <Section id="versturen" heading={text.send.heading}>
      <p>{text.send.lead(perMinute)}</p>
      <SendForm receivers={waiting} {...{ mailingId, version }} />
    </Section>
  );
}

function Ending({ mailing: { id: mailingId, state, version } }: { mailing: Mailing }) {
  return (
    <Section id="anders" heading={text.otherwise}>
      {isMailingOpen(state) && <ActForm act="count" {...{ mailingId, version }} />}
      <WithdrawForm {...{ mailingId, version }} />
    </Section>
  );
}
