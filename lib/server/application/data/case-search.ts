import 'server-only';
import { queryWords } from '@/lib/register/query-words';
import { keyStarts } from '@/lib/register/search-keys';
import { typedWords } from '@/lib/register/typed-words';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { findByWays, rowsOfAddress, type Way, wayByWords } from '@/lib/server/platform/db/indexed-search';
import { normaliseEmail } from '@/lib/shared/mailable-address';

/** A shorter word begins nearly every address: initials would find everybody. */
const ADDRESS_MIN = 3;
/** No name has more words, and each costs the database work. */
const WORDS_MAX = 10;

export type CaseIds = { ids: string[]; byAddress: Set<string> };

/** By all words of a text as the dossiers are, or as one address from its start or from after the @. */
export async function findCaseIds(text: string, fits: Prisma.Sql): Promise<CaseIds> {
  const words = queryWords(typedWords(text).slice(0, WORDS_MAX)).map(keyStarts);
  const ways: Way[] = await wayByWords([
    {
      ...{ label: 'name', words, table: 'application_word', owner: ['application_id'] },
      idOf: Prisma.sql`SELECT a.id FROM application a WHERE a.id = d.application_id AND ${fits}`,
    },
  ]);
  const email = normaliseEmail(text);
  if (email.length >= ADDRESS_MIN && !/\s/.test(email)) ways.push(...addressWays(email, fits));
  const found = await findByWays(ways);
  const all = new Set(found.flatMap(({ ids }) => ids));
  const named = new Set(found.flatMap(({ label, ids }) => (label === 'name' ? ids : [])));
  return { ids: [...all], byAddress: new Set([...all].filter((id) => !named.has(id))) };
}

function addressWays(email: string, fits: Prisma.Sql): Way[] {
  const login = { table: Prisma.sql`account`, id: Prisma.sql`id`, column: Prisma.sql`email_normalised` };
  const own = {
    ...{ table: Prisma.sql`application`, id: Prisma.sql`id`, column: Prisma.sql`lower(private_email)` },
    where: Prisma.sql`submitted_at IS NOT NULL`,
  };
  const idOf = Prisma.sql`SELECT a.id FROM application a WHERE a.id = d.id AND ${fits}`;
  return [
    {
      label: 'login address',
      rows: Prisma.sql`SELECT p.id FROM (${rowsOfAddress(login, email)}) c
        CROSS JOIN LATERAL (SELECT id FROM application p WHERE p.account_id = c.id OFFSET 0) p`,
      idOf,
    },
    { label: 'own address', rows: rowsOfAddress(own, email), idOf },
  ];
}
