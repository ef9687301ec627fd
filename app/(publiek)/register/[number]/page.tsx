import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { permanentRedirect } from 'next/navigation';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { StatusBadge } from '@/components/register/status-badge';
import { Card } from '@/components/ui/card';
import { PageHeading } from '@/components/ui/page-heading';
import type { PublicEntry } from '@/lib/register/public-entry';
import { openPage } from '@/lib/server/access/door';
import { getSettings } from '@/lib/server/content/data/settings';
import { answerWithStatus } from '@/lib/server/platform/answer-status';
import { addressIn } from '@/lib/server/platform/client';
import type { Moment } from '@/lib/server/platform/clock';
import { log } from '@/lib/server/platform/log';
import { lookUpNumber } from '@/lib/server/register/look-up-number';
import { countPublicSearch } from '@/lib/server/register/public-search-limit';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { numberTexts, publicStatusTexts, searchTexts } from '@/lib/text/nl/register/register';
import { formatDate, formatTime } from '@/lib/text/nl/shared/format';
import { homeText } from '@/lib/text/nl/site/home';
import { NoAnswer, type NoAnswerYet, noAnswerWords } from '../_components/no-answer';
import { NumberNotInRegister } from './_components/number-not-in-register';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = decoded((await params).number).slice(0, LONGEST_SHOWN);
  return { title: `${numberTexts.numberLabel} ${asked}`, robots: { index: false } };
}

/** More than any number has. */
const LONGEST_SHOWN = 40;

type Props = { params: Promise<{ number: string }> };

type Answer = { kind: 'entry'; entry: PublicEntry } | { kind: 'absent' } | NoAnswerYet;

export default async function PersonPage({ params }: Props) {
  const { now, today } = await openPage('search_register');
  const asked = decoded((await params).number);
  const answer = await lookUp(asked, { now, today });
  if (answer.kind === 'absent') {
    await answerWithStatus(404);
    return <NumberNotInRegister />;
  }
  if (answer.kind !== 'entry')
    return (
      <SitePage current="register" trail={[place('register')]} title={noAnswerWords(answer).heading}>
        <PageHeading>{searchTexts.title}</PageHeading>
        <NoAnswer answer={answer} />
      </SitePage>
    );
  const { entry } = answer;
  const { name, registrationNumber, status } = entry;
  if (registrationNumber !== asked) permanentRedirect(`/register/${encodeURIComponent(registrationNumber)}`);
  return (
    <SitePage current="register" trail={[place('register')]} title={registrationNumber}>
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
        <p>{publicStatusTexts[status].explanation}</p>
        <p className="form-hint">{numberTexts.checked(formatDate(amsterdamDateOf(now)), formatTime(now))}</p>
      </Card>
      <p className="no-print">
        <a href="/register">{searchTexts.title}</a>
      </p>
    </SitePage>
  );
}

async function lookUp(asked: string, { now, today }: Moment): Promise<Answer> {
  try {
    const settings = await getSettings(today);
    const counted = countPublicSearch(addressIn(await headers()), settings, now);
    if (!counted.ok) return { kind: counted.code, contactEmail: settings.managerEmail };
    const entry = await lookUpNumber(asked, { today });
    return entry ? { kind: 'entry', entry } : { kind: 'absent' };
  } catch (error) {
    log.error({ error }, 'the public register could not answer');
    return { kind: 'unavailable' };
  }
}

/** A part of a path as it was typed; one that can't be decoded is taken as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
