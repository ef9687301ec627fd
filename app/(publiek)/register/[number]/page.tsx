import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { permanentRedirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { SiteFrame } from '@/app/_components/site-page';
import { searchBefore } from '@/lib/register/search-address';
import { answerWithStatus } from '@/lib/server/platform/answer-status';
import { env } from '@/lib/server/platform/env';

import { CardTools } from './_components/card-tools';
import { loadNumber } from './load-number';
import { NumberView, titleOf, windowTitleOf } from './view';

export async function generateMetadata({ params }: { params: Promise<Params> }): Promise<Metadata> {
  return { title: windowTitleOf(decoded((await params).number)), robots: { index: false } };
}

type Params = { number: string };

/** For a visitor the door answers with the same: app/_door/register-answers.tsx. */
export default definePage('search_register', async (asked, params: Params) => {
  const number = decoded(params.number);
  const head = await headers();
  const answer = await loadNumber(number, head, asked);
  if (answer.kind === 'absent') await answerWithStatus(404);
  const printed = answer.kind === 'entry' ? answer.entry.registrationNumber : number;
  const path = `/register/${encodeURIComponent(printed)}`;
  if (printed !== number) permanentRedirect(path);
  const cameFrom = searchBefore(head.get('referer'), head.get('host'));
  const address = `${env().publicUrl}${path}`;
  return (
    <SiteFrame current="register" trail={['register']} title={titleOf(answer)}>
      <NumberView answer={answer} now={asked.now} address={address} cameFrom={cameFrom} tools={<CardTools />} />
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
