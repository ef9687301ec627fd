import type { ReactNode } from 'react';
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
import { CardAddress } from './_components/card-address';

export type NumberOutcome = { kind: 'entry'; entry: PublicEntry } | { kind: 'absent' } | NoAnswerYet;

const { absent } = numberTexts;

export function titleOf(answer: NumberOutcome): string {
  if (answer.kind === 'entry') return answer.entry.registrationNumber;
  return answer.kind === 'absent' ? absent.heading : noAnswerWords(answer).heading;
}

/** More than any number has. */
const LONGEST_SHOWN = 40;

export function windowTitleOf(number: string): string {
  return `${numberTexts.numberLabel} ${number.slice(0, LONGEST_SHOWN)}`;
}

type HandedOver = {
  /** Of this page, to hand over. */
  address: string;
  /** The results that one came from. */
  cameFrom: string | null;
  /** What only script can do; by itself how it is done without. */
  tools?: ReactNode;
};

type NumberViewProps = HandedOver & { answer: NumberOutcome; now: Date };

export function NumberView({ answer, now, ...handed }: NumberViewProps) {
  const checked = numberTexts.checked(formatDate(amsterdamDateOf(now)), formatTime(now));
  if (answer.kind === 'entry') return <InRegister entry={answer.entry} checked={checked} {...handed} />;
  if (answer.kind === 'absent') return <NotInRegister checked={checked} />;
  return (
    <>
      <PageHeading>{searchTexts.title}</PageHeading>
      <NoAnswer answer={answer} />
    </>
  );
}

type InRegisterProps = HandedOver & { entry: PublicEntry; checked: string };

function InRegister({ entry, checked, address, cameFrom, tools }: InRegisterProps) {
  const { name, registrationNumber, status } = entry;
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
          <div className="card-tools">
            <CardAddress address={address} />
            {tools ?? <p className="form-hint no-print">{numberTexts.tools.byHand}</p>}
          </div>
          <QrCode text={address} label={numberTexts.tools.qr} isKept />
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
