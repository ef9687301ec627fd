import 'server-only';
import { checkSearchKeys, countWrongSurnames } from './data/search-upkeep';

const PAGE = 1_000;

export type SearchCheck = { people: number; wrongPeople: number; wrongSurnames: number };

/** Whether what people are found by is what their names give. Reads only. */
export async function checkSearch(onChecked: (people: number) => void = () => {}): Promise<SearchCheck> {
  let people = 0;
  let wrongPeople = 0;
  for (let after: string | null = null; ; ) {
    const { ids, wrong }: { ids: string[]; wrong: number } = await checkSearchKeys({ after, size: PAGE });
    people += ids.length;
    wrongPeople += wrong;
    onChecked(people);
    after = ids.at(-1) ?? null;
    if (after === null) break;
  }
  return { people, wrongPeople, wrongSurnames: await countWrongSurnames() };
}
