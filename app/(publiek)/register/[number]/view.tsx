import { StatusBadge } from '@/components/register/status-badge';
import { Bulleted } from '@/components/ui/bulleted';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeading } from '@/components/ui/page-heading';
import { QrCode } from '@/components/ui/qr-code';
import { Section } from '@/components/ui/section';
import type { PublicEntry } from '@/lib/register/public-entry';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { numberTexts, publicStatusTexts, searchTexts } from '@/lib/text/nl/register/register';
import { formatDate, formatTime } from '@/lib/text/nl/shared/format';
import { homeText } from '@/lib/text/nl/site/home';
import { NoAnswer, type NoAnswerYet, noAnswerWords } from '../_components/no-answer';
import { CardTools } from './_components/card-tools';

export type NumberOutcome = { kind: 'entry'; entry: PublicEntry } | { kind: 'absent' } | NoAnswerYet;

const { absent } = numberTexts;

export function titleOf(answer: NumberOutcome): string {
  if (answer.kind === 'entry') return answer.entry.registrationNumber;
  return answer.kind === 'absent' ? absent.heading : noAnswerWords(answer).heading;
}

type NumberViewProps = {
  answer: NumberOutcome;
  now: Date;
  /** Of this page, to hand over. */
  address: string;
  /** The results that one came from. */
  cameFrom: string | null;
};

export function NumberView({ answer, now, address, cameFrom }: NumberViewProps) {
  const checked = numberTexts.checked(formatDate(amsterdamDateOf(now)), formatTime(now));
  if (answer.kind === 'entry') return <InRegister entry={answer.entry} {...{ checked, address, cameFrom }} />;
  if (answer.kind === 'absent') return <NotInRegister checked={checked} />;
  return (
    <>
      <PageHeading>{searchTexts.title}</PageHeading>
      <NoAnswer answer={answer} />
    </>
  );
}

type InRegisterProps = { entry: PublicEntry; checked: string; address: string; cameFrom: string | null };

function InRegister({ entry: { name, registrationNumber, status }, checked, address, cameFrom }: InRegisterProps) {
  return (
    <>
      {cameFrom && (
        <p className="no-print">
          <a href={cameFrom}>{numberTexts.backToResults}</a>
        </p>
      )}
      <Card as="article" labelledBy="naam" band={homeText.title} className="person-card">
        <h1 id="naam">{name}</h1>
        <dl>
          <dt>{numberTexts.numberLabel}</dt>
          <dd className="whitespace-nowrap">{registrationNumber}</dd>
          <dt>{numberTexts.statusLabel}</dt>
          <dd>
            <StatusBadge status={status} />
          </dd>
        </dl>
        <p>
          {publicStatusTexts[status].explanation}{' '}
          {status === 'certified' && (
            <a className="no-print" href="/wat-telt-mee">
              {numberTexts.whatItTakes}
            </a>
          )}
        </p>
        <p>
          <strong>{checked}</strong>
        </p>
        <div className="card-hand-over">
          <CardTools address={address} />
          <QrCode text={address} label={numberTexts.tools.qr} />
        </div>
      </Card>
      <Section id="zegt-nooit" heading={numberTexts.never.heading}>
        <Bulleted items={[...homeText.invisible.items, ...numberTexts.never.items]} />
        <p>{numberTexts.never.moment}</p>
      </Section>
      <p className="no-print">
        <a href="/register">{numberTexts.somebodyElse}</a>
      </p>
    </>
  );
}

/** The same for a number that nobody ever had, one of somebody who left, and one that is shielded. */
function NotInRegister({ checked }: { checked: string }) {
  return (
    <>
      <PageHeading lead={absent.text}>{absent.heading}</PageHeading>
      <p>{checked}</p>
      <h2>{absent.provesHeading}</h2>
      <p>{absent.proves}</p>
      <p>
        {absent.provesNot} <a href="/contact">{absent.contact}</a>
      </p>
      <p className="form-actions">
        <ButtonLink href="/register">{absent.searchByName}</ButtonLink>
      </p>
    </>
  );
}
