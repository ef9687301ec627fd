import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { readFirstInitial } from '@/lib/register/search-address';
import { single } from '@/lib/server/platform/page';
import { namesMailbox } from '@/lib/shared/contact-words';
import { queryReasonTexts, searchTexts } from '@/lib/text/nl/register/register';
import type { SearchOutcome } from './_components/search-results';
import { loadExample, loadSearch } from './load-search';
import { RegisterView } from './view';

export const metadata: Metadata = { title: searchTexts.title, robots: { index: false } };

/** What the page is told when it was asked for somebody by their e-mail address. */
const BY_MAILBOX = 'mailadres';

/** For a visitor's search the door answers with the same: app/_door/register-answers.tsx. */
export default definePage('search_register', async ({ now, today, query: { q, voorletter }, done }) => {
  // Nobody is found by one, and the browser's history needn't keep it.
  if ([q ?? []].flat().some(namesMailbox)) redirect(`/register?na=${BY_MAILBOX}`);
  const typed = single(q);
  const firstInitial = readFirstInitial(single(voorletter));
  const outcome =
    typed === undefined ? null : await loadSearch({ typed, firstInitial }, await headers(), { now, today });
  const problem = done === BY_MAILBOX && !outcome ? searchTexts.byMailbox : refusalOf(outcome);
  return (
    <SitePage current="register" trail={[]} title={searchTexts.title}>
      <RegisterView {...{ outcome, typed, firstInitial, problem, now }} exampleNumber={await loadExample(today)} />
    </SitePage>
  );
});

function refusalOf(outcome: SearchOutcome | null): string | undefined {
  return outcome?.kind === 'query_refused' ? queryReasonTexts[outcome.reason] : undefined;
}
