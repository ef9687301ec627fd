import { exampleNumber } from '@/lib/register/registration-number';
import { getSettings } from '@/lib/server/content/data/settings';
import type { Moment } from '@/lib/server/platform/clock';
import { countedAnswer } from '@/lib/server/register/public-search-limit';
import { searchRegister } from '@/lib/server/register/search-register';
import type { SearchOutcome } from './_components/search-results';

type Searched = { typed: string; firstInitial: string };
type Head = Pick<Headers, 'get'>;

export function loadSearch({ typed, firstInitial }: Searched, head: Head, asked: Moment): Promise<SearchOutcome> {
  return countedAnswer(head, asked, async (): Promise<SearchOutcome> => {
    const found = await searchRegister(typed, asked, firstInitial);
    if (found.ok) return { kind: 'found', found };
    const reason = found.reasons[0]?.code ?? 'empty';
    return reason === 'took_too_long' ? { kind: reason } : { kind: 'query_refused', reason };
  });
}

export async function loadExample(today: Moment['today']): Promise<string> {
  try {
    return exampleNumber(await getSettings(today));
  } catch {
    // The page says that the register can't answer; the hint can do without an example.
    return '';
  }
}
