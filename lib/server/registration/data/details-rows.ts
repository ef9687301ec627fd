import 'server-only';
import type { Tick } from '@/lib/content/documents';
import type { Appointment } from '@/lib/eligibility/appointments';
import type { PersonName } from '@/lib/names/person-name';
import { searchColumns, storedKeys } from '@/lib/register/search-keys';
import type { Details, DetailsChange } from '@/lib/registration/details';
import { APPOINTMENT, appointmentRows } from '@/lib/server/eligibility/data/appointment-rows';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { NAME_OF_ROW, nameFromRow } from '@/lib/server/names/data/name-columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { jsonList, momentOf } from '@/lib/server/platform/db/parts';

export type DetailsRow = PersonName & {
  privateEmail: string;
  privatePhone: string;
  appointments: (Appointment & { id: string })[];
  acceptances: { tick: Tick; documentId: string; version: string; acceptedAt: string }[];
};

/** What somebody gave, of a row `d` of which these tables hold the rest. */
function detailsOf(tables: { owner: string; appointments: string; acceptances: string }): Prisma.Sql {
  const [owner, appointments, acceptances] = [tables.owner, tables.appointments, tables.acceptances].map(Prisma.raw);
  const listed = jsonList(Prisma.sql`SELECT a.id, ${APPOINTMENT} FROM ${appointments} a
    WHERE a.${owner} = d.id ORDER BY a.position`);
  const given =
    jsonList(Prisma.sql`SELECT c.tick, c.document_id AS "documentId", o.version, c.accepted_at AS "acceptedAt"
    FROM ${acceptances} c JOIN document o ON o.id = c.document_id WHERE c.${owner} = d.id`);
  return Prisma.sql`${NAME_OF_ROW}, d.private_email AS "privateEmail", d.private_phone AS "privatePhone",
    ${listed} AS appointments, ${given} AS acceptances`;
}

export const REGISTRATION_DETAILS = detailsOf({
  owner: 'registration_id',
  appointments: 'registration_appointment',
  acceptances: 'registration_acceptance',
});

export const APPLICATION_DETAILS = detailsOf({
  owner: 'application_id',
  appointments: 'application_appointment',
  acceptances: 'acceptance',
});

export function detailsFromRow(row: DetailsRow): Details {
  return {
    name: nameFromRow(row),
    privateEmail: row.privateEmail,
    privatePhone: row.privatePhone,
    appointments: row.appointments.map(({ id: _, ...appointment }) => appointment),
    appointmentIds: row.appointments.map(({ id }) => id),
    acceptances: row.acceptances.map(({ acceptedAt, ...given }) => ({ ...given, acceptedAt: momentOf(acceptedAt) })),
  };
}

export function columnsOf(changes: DetailsChange[]) {
  const columns = changes.map((change) => {
    if (change.section === 'name') return { ...change.name, ...searchColumns(change.name) };
    return change.section === 'contact' ? change.contact : {};
  });
  return Object.assign({}, ...columns);
}

export async function writeSections(tx: Transaction, registrationId: string, changes: DetailsChange[]) {
  for (const change of changes) await writeSection(tx, registrationId, change);
}

async function writeSection(tx: Transaction, registrationId: string, change: DetailsChange) {
  const where = { registrationId };
  switch (change.section) {
    case 'name':
      // Rewritten whole: a cleared partner's name is no longer found.
      await tx.searchWord.deleteMany({ where });
      await tx.searchWord.createMany({ data: storedKeys(change.name).map((word) => ({ registrationId, word })) });
      return;
    case 'contact':
      return;
    case 'appointments': {
      const rows = appointmentRows(change.appointments, change.appointmentIds);
      await tx.registrationAppointment.deleteMany({ where });
      await tx.registrationAppointment.createMany({ data: rows.map((row) => ({ registrationId, ...row })) });
      return;
    }
    case 'documents': {
      const rows = change.acceptances;
      await tx.registrationAcceptance.deleteMany({ where });
      await tx.registrationAcceptance.createMany({
        data: rows.map(({ tick, documentId, acceptedAt }) => ({ registrationId, tick, documentId, acceptedAt })),
      });
    }
  }
}
