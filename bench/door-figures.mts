// What visitors ask, beside the least that could answer it: the same SQL behind bare node:http, markup by template strings,
// and a constant.
import { writeFileSync } from 'node:fs';
import { compareLoad, type Target } from './compare-load.mts';
import type { Running } from './processes.mts';
import { type Result, result } from './results.mts';

type Served = Running & { url: string };

/** Pages of the product, so that its peers send as much. */
export type Samples = { search: string; person: string; home: string };

const withQuery = (path: string, queries: string[]) =>
  queries.map((query) => `${path}?${new URLSearchParams({ q: query })}`);
const numbersIn = (queries: string[]) => queries.filter((query) => /^LKLR-3\d+$/.test(query));

export async function writeSamples(file: string, url: string, queries: string[]): Promise<string> {
  const pageAt = async (path: string) => (await fetch(url + path)).text();
  const [number = ''] = numbersIn(queries);
  const samples: Samples = {
    search: await pageAt(withQuery('/register', queries)[0] ?? ''),
    person: await pageAt(`/register/${number}`),
    home: await pageAt('/'),
  };
  writeFileSync(file, JSON.stringify(samples));
  return file;
}

export async function measureDoor(kind: string, product: Served, peer: Served, queries: string[]): Promise<Result[]> {
  const numbers = numbersIn(queries);
  const of = ({ url, pid }: Served, paths: string[]): Target => ({ url, pid, paths });
  const beside = async (name: string, what: string, own: string[], its: string[]) => {
    const figures = await compareLoad(of(product, own), of(peer, its));
    return result({ name: `${name}_${kind}`, unit: 'requests/s', peer: what, ...figures });
  };
  const sameSql = 'the same SQL behind bare node:http';
  return [
    await beside('search_json', sameSql, withQuery('/api/v1/register', queries), withQuery('/', queries)),
    await beside(
      'search_page',
      `${sameSql}, by template`,
      withQuery('/register', queries),
      withQuery('/page', queries),
    ),
    await beside(
      'person_page',
      `${sameSql}, by template`,
      numbers.map((number) => `/register/${number}`),
      withQuery('/person', numbers),
    ),
    await beside('home_page', 'a constant behind bare node:http', ['/'], ['/constant']),
    await beside('questions_page', 'a constant behind bare node:http', ['/vragen'], ['/constant']),
  ];
}
