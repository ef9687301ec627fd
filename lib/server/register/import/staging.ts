import 'server-only';
import { printedName } from '@/lib/names/printed-name';
import type { ImportRow } from '@/lib/register/import/rows';
import { keyLines, type SearchColumns, searchColumns } from '@/lib/register/search-keys';
import type { StagedColumns } from './stage-file';

/** `outcome` null is a new person. Gone at the end of the transaction. */
export const PEOPLE = `
  CREATE TEMP TABLE import_row (
    line INTEGER NOT NULL,
    number TEXT, number_normalised TEXT,
    initials TEXT NOT NULL, birth_prefix TEXT NOT NULL, birth_surname TEXT NOT NULL,
    partner_prefix TEXT NOT NULL, partner_surname TEXT NOT NULL, name_use "NameUse" NOT NULL,
    email TEXT, email_normalised TEXT,
    state "RegistrationState", registered_on DATE, certified_until DATE, shielded BOOLEAN,
    printed_name TEXT NOT NULL, surname_shown TEXT NOT NULL, surname_folded TEXT NOT NULL, keys TEXT NOT NULL,
    namesakes TEXT NOT NULL,
    registration_id UUID NOT NULL DEFAULT gen_random_uuid(), account_id UUID NOT NULL DEFAULT gen_random_uuid(),
    same_number_line INTEGER, same_email_line INTEGER,
    outcome TEXT CHECK (outcome IN ('wrong', 'unchanged'))
  ) ON COMMIT DROP;`;

type StagedPerson = ImportRow & SearchColumns & ReturnType<typeof keyLines> & { printed: string };

export function stagedPerson(row: ImportRow): StagedPerson {
  const { name } = row;
  return { ...row, ...searchColumns(name), ...keyLines(name), printed: printedName(name) };
}

export const personColumns: StagedColumns<StagedPerson> = {
  line: { type: 'int', of: ({ line }) => line },
  number: { type: 'text', of: ({ row }) => row.number },
  number_normalised: { type: 'text', of: ({ row }) => row.numberNormalised },
  initials: { type: 'text', of: ({ row }) => row.name.initials },
  birth_prefix: { type: 'text', of: ({ row }) => row.name.birthPrefix },
  birth_surname: { type: 'text', of: ({ row }) => row.name.birthSurname },
  partner_prefix: { type: 'text', of: ({ row }) => row.name.partnerPrefix },
  partner_surname: { type: 'text', of: ({ row }) => row.name.partnerSurname },
  name_use: { type: '"NameUse"', of: ({ row }) => row.name.nameUse },
  email: { type: 'text', of: ({ row }) => row.email },
  email_normalised: { type: 'text', of: ({ row }) => row.emailNormalised },
  state: { type: '"RegistrationState"', of: ({ row }) => row.status },
  registered_on: { type: 'date', of: ({ row }) => row.registeredOn },
  certified_until: { type: 'date', of: ({ row }) => row.certifiedUntil },
  shielded: { type: 'bool', of: ({ row }) => row.shielded },
  printed_name: { type: 'text', of: ({ row }) => row.printed },
  surname_shown: { type: 'text', of: ({ row }) => row.surnameShown },
  surname_folded: { type: 'text', of: ({ row }) => row.surnameFolded },
  keys: { type: 'text', of: ({ row }) => row.keys },
  namesakes: { type: 'text', of: ({ row }) => row.namesakes },
};
