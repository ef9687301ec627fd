import 'server-only';
import type { DossierFilter } from '@/lib/casework/dossier-hits';
import { keyStarts } from '@/lib/register/search-keys';
import type { DossierQuery } from '@/lib/registration/dossier-query';
import { Prisma } from '@/lib/server/generated/prisma/client';
import {
  type Column,
  findByWays,
  rowsOfAddress,
  rowsStarting,
  type Way,
  wayByWords,
} from '@/lib/server/platform/db/indexed-search';
import { isNumbered } from '@/lib/server/registration/data/owner-search';

export type DossierIds = {
  registrations: string[];
  applicants: string[];
  /** Those that nothing but an address, a phone number or an employer found. */
  byPrivateData: Set<string>;
  /** Everything that could fit was looked at. */
  isWhole: boolean;
};

type Label =
  | 'registration by name'
  | 'registration by private data'
  | 'applicant by name'
  | 'applicant by private data';

/** By what is printed, or by what nobody but its owner and the register knows. */
type Kind = 'name' | 'private data';

/** Each way by its own index; as a whole `a OR b OR c` would be asked of every registration. */
export async function findDossierIds(query: DossierQuery, filter: DossierFilter | null): Promise<DossierIds> {
  const ways: Way<Label>[] = [];
  if (filter !== 'applicant') ways.push(...(await registrationWays(query, conditionOf(filter))));
  if (filter === null || filter === 'applicant') ways.push(...(await applicantWays(query)));
  const found = await findByWays(ways);
  const idsOf = (...labels: Label[]) =>
    new Set(found.filter(({ label }) => labels.includes(label)).flatMap(({ ids }) => ids));
  const named = idsOf('registration by name', 'applicant by name');
  const known = idsOf('registration by private data', 'applicant by private data');
  return {
    registrations: [...idsOf('registration by name', 'registration by private data')],
    applicants: [...idsOf('applicant by name', 'applicant by private data')],
    byPrivateData: new Set([...known].filter((id) => !named.has(id))),
    isWhole: found.every(({ isWhole }) => isWhole),
  };
}

/** Of an erased dossier nothing is left to find. */
function conditionOf(filter: DossierFilter | null): Prisma.Sql {
  const there = Prisma.sql`r.erased_at IS NULL`;
  if (filter === null) return there;
  return filter === 'shielded'
    ? Prisma.sql`${there} AND r.shielded`
    : Prisma.sql`${there} AND r.state = ${filter}::"RegistrationState"`;
}

const PRIVATE_EMAIL = Prisma.sql`lower(private_email)`;
const LOGIN: Column = {
  table: Prisma.sql`account`,
  id: Prisma.sql`id`,
  column: Prisma.sql`email_normalised`,
};

async function registrationWays(query: DossierQuery, fits: Prisma.Sql): Promise<Way<Label>[]> {
  const { nameNumber, number, email, phone, organisationWords } = query;
  const named = nameNumber === null ? fits : Prisma.sql`${fits} AND ${isNumbered(nameNumber)}`;
  const own = (column: Prisma.Sql, so = fits) =>
    Prisma.sql`SELECT r.id FROM registration r WHERE r.id = ${column} AND ${so}`;
  const label = (kind: Kind) => `registration by ${kind}` as const;
  const words = query.words.map(keyStarts);
  const ways: Way<Label>[] = await wayByWords([
    {
      ...{ label: label('name'), words, table: 'search_word', owner: ['registration_id'] },
      idOf: own(Prisma.sql`d.registration_id`, named),
    },
    {
      ...{ label: label('name'), words, table: 'former_name_word', owner: ['change_id'] },
      idOf: Prisma.sql`SELECT r.id FROM registration_change h JOIN registration r ON r.id = h.registration_id
        WHERE h.id = d.change_id AND ${named}`,
    },
    {
      ...{ label: label('private data'), words: organisationWords.map((word) => [word]) },
      ...{ table: 'employer_word', owner: ['registration_id', 'position'] },
      idOf: own(Prisma.sql`d.registration_id`),
    },
  ]);
  if (number !== null)
    ways.push({
      label: label('name'),
      rows: Prisma.sql`SELECT coalesce(merged_into_id, id) AS id FROM registration WHERE number_normalised = ${number}`,
      idOf: own(Prisma.sql`d.id`),
    });
  if (email !== null) {
    const its = { table: Prisma.sql`registration`, id: Prisma.sql`id`, column: PRIVATE_EMAIL };
    const former = {
      ...{ table: Prisma.sql`registration_change`, id: Prisma.sql`registration_id` },
      ...{ column: Prisma.sql`lower(before ->> 'email')`, where: Prisma.sql`section = 'login'` },
    };
    const hasEmail = Prisma.sql`private_email <> ''`;
    ways.push(
      {
        label: label('private data'),
        rows: rowsOfAddress(LOGIN, email),
        idOf: Prisma.sql`SELECT r.id FROM registration r WHERE r.account_id = d.id AND ${fits}`,
      },
      {
        label: label('private data'),
        rows: rowsOfAddress({ ...its, where: hasEmail }, email),
        idOf: own(Prisma.sql`d.id`),
      },
      { label: label('private data'), rows: rowsOfAddress(former, email), idOf: own(Prisma.sql`d.id`) },
    );
  }
  if (phone !== null) {
    const its = {
      ...{ table: Prisma.sql`registration`, id: Prisma.sql`id`, column: Prisma.sql`significant_digits(private_phone)` },
      where: Prisma.sql`private_phone <> ''`,
    };
    ways.push({ label: label('private data'), rows: rowsStarting(its, phone), idOf: own(Prisma.sql`d.id`) });
  }
  return ways;
}

/** Of an application that was handed in, and of nobody's but their last; a draft isn't handed in. */
function applicantOf(id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT n.account_id AS id FROM application p JOIN newcomer n ON n.account_id = p.account_id
    WHERE p.id = ${id} AND p.submitted_at IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM application later WHERE later.account_id = p.account_id AND later.submitted_at > p.submitted_at)`;
}

async function applicantWays(query: DossierQuery): Promise<Way<Label>[]> {
  const { email, phone, organisationWords } = query;
  // Whoever has no registration has no number to stand beside a name.
  const words = query.nameNumber === null ? query.words : [];
  const label = (kind: Kind) => `applicant by ${kind}` as const;
  const handedIn = {
    ...{ table: Prisma.sql`application`, id: Prisma.sql`id`, where: Prisma.sql`submitted_at IS NOT NULL` },
  };
  const ways: Way<Label>[] = await wayByWords([
    {
      ...{ label: label('name'), words: words.map(keyStarts), table: 'application_word', owner: ['application_id'] },
      idOf: applicantOf(Prisma.sql`d.application_id`),
    },
    {
      ...{ label: label('private data'), words: organisationWords.map((word) => [word]) },
      ...{ table: 'application_employer_word', owner: ['application_id', 'position'] },
      idOf: applicantOf(Prisma.sql`d.application_id`),
    },
  ]);
  if (email !== null)
    ways.push(
      {
        label: label('private data'),
        rows: rowsOfAddress(LOGIN, email),
        idOf: Prisma.sql`SELECT n.account_id AS id FROM newcomer n WHERE n.account_id = d.id`,
      },
      {
        label: label('private data'),
        rows: rowsOfAddress({ ...handedIn, column: PRIVATE_EMAIL }, email),
        idOf: applicantOf(Prisma.sql`d.id`),
      },
    );
  if (phone !== null)
    ways.push({
      label: label('private data'),
      rows: rowsStarting({ ...handedIn, column: Prisma.sql`significant_digits(private_phone)` }, phone),
      idOf: applicantOf(Prisma.sql`d.id`),
    });
  return ways;
}
