import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { permanentRedirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { SiteFrame } from '@/app/_components/site-page';
import { searchBefore } from '@/lib/register/search-address';
import { answerWithStatus } from '@/lib/server/platform/answer-status';
import { env } from '@/lib/server/platform/env';
import { lookUpNumber } from '@/lib/server/register/look-up-number';
import { countedAnswer } from '@/lib/server/register/public-search-limit';
import { numberTexts } from '@/lib/text/nl/register/register';
import { type NumberOutcome, NumberView, titleOf } from './view';

export async function generateMetadata({ params }: { params: Promise<Params> }): Promise<Metadata> {
  const asked = decoded((await params).number).slice(0, LONGEST_SHOWN);
  return { title: `${numberTexts.numberLabel} ${asked}`, robots: { index: false } };
}

/** More than any number has. */
const LONGEST_SHOWN = 40;

type Params = { number: string };

export default definePage('search_register', async (asked, params: Params) => {
  const number = decoded(params.number);
  const head = await headers();
  const answer = await countedAnswer(head, asked, async (): Promise<NumberOutcome> => {
    const entry = await lookUpNumber(number, asked);
    return entry ? { kind: 'entry', entry } : { kind: 'absent' };
  });
  if (answer.kind === 'absent') await answerWithStatus(404);
  const printed = answer.kind === 'entry' ? answer.entry.registrationNumber : number;
  const path = `/register/${encodeURIComponent(printed)}`;
  if (printed !== number) permanentRedirect(path);
  const cameFrom = searchBefore(head.get('referer'), head.get('host'));
  return (
    <SiteFrame current="register" trail={['register']} title={titleOf(answer)}>
      <NumberView answer={answer} now={asked.now} address={`${env().publicUrl}${path}`} cameFrom={cameFrom} />
    </SiteFrame>
  );
});

/** A part of a path as it was typed; one that can't be decoded is taken as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
