import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { exampleNumber } from '@/lib/register/registration-number';
import { readFirstInitial } from '@/lib/register/search-address';
import { getSettings } from '@/lib/server/content/data/settings';
import type { Moment } from '@/lib/server/platform/clock';
import { single } from '@/lib/server/platform/page';
import { countedAnswer } from '@/lib/server/register/public-search-limit';
import { searchRegister } from '@/lib/server/register/search-register';
import { namesMailbox } from '@/lib/shared/contact-words';
import { queryReasonTexts, searchTexts } from '@/lib/text/nl/register/register';
import type { SearchOutcome } from './_components/search-results';
import { RegisterView } from './view';

export const metadata: Metadata = { title: searchTexts.title, robots: { index: false } };

/** What the page is told when it was asked for somebody by their e-mail address. */
const BY_MAILBOX = 'mailadres';

export default definePage('search_register', async ({ now, today, query: { q, voorletter }, done }) => {
  // Nobody is found by one, and the browser's history needn't keep it.
  if ([q ?? []].flat().some(namesMailbox)) redirect(`/register?na=${BY_MAILBOX}`);
  const typed = single(q);
  const firstInitial = readFirstInitial(single(voorletter));
  const outcome: SearchOutcome | null = typed === undefined ? null : await search(typed, firstInitial, { now, today });
  const problem = done === BY_MAILBOX && !outcome ? searchTexts.byMailbox : refusalOf(outcome);
  return (
    <SitePage current="register" trail={[]} title={searchTexts.title}>
      <RegisterView {...{ outcome, typed, firstInitial, problem, now }} exampleNumber={await exampleIn(today)} />
    </SitePage>
  );
});

function refusalOf(outcome: SearchOutcome | null): string | undefined {
  return outcome?.kind === 'query_refused' ? queryReasonTexts[outcome.reason] : undefined;
}

async function search(typed: string, firstInitial: string, asked: Moment): Promise<SearchOutcome> {
  return countedAnswer(await headers(), asked, async (): Promise<SearchOutcome> => {
    const found = await searchRegister(typed, asked, firstInitial);
    if (found.ok) return { kind: 'found', found };
    const reason = found.reasons[0]?.code ?? 'empty';
    return reason === 'took_too_long' ? { kind: reason } : { kind: 'query_refused', reason };
  });
}

async function exampleIn(today: Moment['today']): Promise<string> {
  try {
    return exampleNumber(await getSettings(today));
  } catch {
    // The page says that the register can't answer; the hint can do without an example.
    return '';
  }
}
