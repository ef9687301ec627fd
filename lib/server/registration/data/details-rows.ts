import 'server-only';
import { searchColumns } from '@/lib/register/search-keys';
import type { Details, DetailsChange } from '@/lib/registration/details';
import { appointmentFromRow, appointmentRows } from '@/lib/server/eligibility/data/appointment-rows';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { writeSearchKeys } from '@/lib/server/register/data/search-keys';

export const WITH_DETAILS = {
  appointments: { orderBy: { position: 'asc' } },
  acceptances: { include: { document: { select: { version: true } } } },
} as const satisfies Prisma.RegistrationInclude & Prisma.ApplicationInclude;

type Row =
  | Prisma.RegistrationGetPayload<{ include: typeof WITH_DETAILS }>
  | Prisma.ApplicationGetPayload<{ include: typeof WITH_DETAILS }>;

export function detailsFromRow(row: Row): Details {
  return {
    name: nameFromRow(row),
    privateEmail: row.privateEmail,
    privatePhone: row.privatePhone,
    appointments: row.appointments.map(appointmentFromRow),
    appointmentIds: row.appointments.map(({ id }) => id),
    acceptances: row.acceptances.map(({ tick, documentId, document, acceptedAt }) => ({
      tick,
      documentId,
      version: document.version,
      acceptedAt,
    })),
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
      await writeSearchKeys(tx, [{ id: registrationId, name: change.name }]);
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
