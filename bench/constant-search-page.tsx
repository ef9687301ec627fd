import { readFileSync } from 'node:fs';
import { SearchResults } from '@/app/(publiek)/register/_components/search-results';
import { constantSite } from '@/bench/constant-site';
import { PageFrame } from '@/components/frame/page-frame';
import { menuFor, place, snelmenuFor } from '@/components/frame/places';
import { PageHeading } from '@/components/ui/page-heading';
import { SearchBox } from '@/components/ui/search-box';
import type { Found } from '@/lib/server/register/search-register';
import { searchTexts } from '@/lib/text/nl/register/register';

// Only the bench puts this page in a copy of the app: the search's page without asking anything of anybody.
const answers: { query: string; found: Found }[] = process.env.BENCH_ANSWERS
  ? JSON.parse(readFileSync(/* turbopackIgnore: true */ process.env.BENCH_ANSWERS, 'utf8'))
  : [];
const foundBy = new Map(answers.map(({ query, found }) => [query, found]));

export default async function ConstantPage({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  const { q = '' } = await searchParams;
  const found = foundBy.get(q);
  return (
    <PageFrame
      site={constantSite}
      menu={menuFor('visitor', 'register')}
      breadcrumb={{ trail: [place('home')], current: searchTexts.title }}
      snelmenu={snelmenuFor('visitor', '/register')}
    >
      <PageHeading>{searchTexts.title}</PageHeading>
      <SearchBox exampleNumber="LKLR-100000" defaultValue={q} answered={found !== undefined} />
      {found && <SearchResults outcome={{ kind: 'found', found }} typed={q} firstInitial="" now={new Date()} />}
    </PageFrame>
  );
}
