// The search of a large register beside that of a small one: what is asked should cost what is found, not what is there.
import { script } from './installation.mts';
import { run, type Variables } from './processes.mts';
import { type Result, result } from './results.mts';
import type { SearchedFor, SearchPass } from './search-pass.mts';

/** Of an installation without people, and how many come into its register. */
type Register = { env: Variables; people: number };

/** What a search takes of the database, with the way there; of some queries the most that any of them takes. */
export async function measureSearch(project: string, few: Register, many: Register): Promise<Result[]> {
  const passOf = async ({ env, people }: Register): Promise<SearchPass> => {
    const { stdout } = await run(script('search-pass', `${people}`), { cwd: project, env });
    return JSON.parse(stdout);
  };
  const [small, large] = [await passOf(few), await passOf(many)];
  const figure = (name: string, of: (pass: SearchPass) => number) =>
    result({
      name: `search_${name}_${many.people}`,
      unit: 'ms',
      peer: `with ${few.people} people`,
      value: of(large),
      peer_value: of(small),
    });
  const equal = new Set(large.mix.filter((one) => small.mix.some((other) => isAlike(one, other))).map(queryOf));
  const times = (searched: SearchedFor[]) => searched.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const ofEqual = ({ mix }: SearchPass) => times(mix.filter((one) => equal.has(one.query)));
  return [
    figure('median', (pass) => percentile(ofEqual(pass), 0.5)),
    figure('p99', (pass) => percentile(ofEqual(pass), 0.99)),
    figure('slowest', ({ mix, worst }) => Math.max(...times([...mix, ...worst].filter(isFound)))),
    figure('close_spellings', ({ mix, worst }) =>
      Math.max(...times([...mix, ...worst].filter((one) => !isFound(one)))),
    ),
  ];
}

const queryOf = ({ query }: SearchedFor) => query;
const isFound = ({ people }: SearchedFor) => people !== 0;

/** The same query that as many people were found for, and anybody at all: close spellings are a figure of their own. */
function isAlike(one: SearchedFor, other: SearchedFor): boolean {
  return isFound(one) && one.query === other.query && one.people === other.people;
}

function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
