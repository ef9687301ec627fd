import 'server-only';
import type { Appointment } from '@/lib/eligibility/appointments';
import type { Tick } from '@/lib/eligibility/documents';
import type { RequirementCode } from '@/lib/eligibility/requirements';
import type { RegistrationState } from '@/lib/registration/registration-states';
import { calendarDate } from '@/lib/shared/calendar-date';
import { reader, type Transaction } from '../../db';
import { Prisma } from '../../generated/prisma/client';
import type { GivenAcceptance } from '../registrations';
import type { PageKey } from './page-key';

/** As much of a registration as its requirements are judged from, with the lapse that runs. */
export type Standing = {
  id: string;
  state: RegistrationState;
  isComplete: boolean;
  appointments: Appointment[];
  acceptances: GivenAcceptance[];
  /** Which requirements the running lapse names; null while none runs. */
  lapsed: RequirementCode[] | null;
};

/** Each appointment and each tick as one text: parts in the order of the query, which alone knows it. */
type Row = Omit<Standing, 'appointments' | 'acceptances'> & { appointments: string[]; acceptances: string[] };

/**
 * Everybody whose requirements are watched, and everybody with a lapse that runs: in one query a page, since this reads
 * the whole register each day.
 */
export async function listStandings({ after, size }: PageKey): Promise<Standing[]> {
  const db = await reader();
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.id, r.state::text AS state, r.completed_at IS NOT NULL AS "isComplete", lapse.requirements AS lapsed,
      ARRAY(SELECT concat_ws('|', a.function, a.hours_per_week, a.employer_kind, a.form, a.starts_on, a.ends_on)
        FROM registration_appointment a WHERE a.registration_id = r.id ORDER BY a.position) AS appointments,
      ARRAY(SELECT concat_ws('|', c.tick, c.document_id, extract(epoch FROM c.accepted_at))
        FROM registration_acceptance c WHERE c.registration_id = r.id) AS acceptances
    FROM registration r
    LEFT JOIN requirement_lapse lapse ON lapse.registration_id = r.id AND lapse.mended_on IS NULL
    WHERE ${after === null ? Prisma.sql`true` : Prisma.sql`r.id > ${after}::uuid`}
      AND (lapse.id IS NOT NULL OR (r.state IN ('registered', 'certified') AND r.completed_at IS NOT NULL))
    ORDER BY r.id LIMIT ${size}`;
  const documents = await db.document.findMany({ select: { id: true, version: true } });
  const versions = new Map(documents.map(({ id, version }) => [id, version]));
  return rows.map((row) => fromRow(row, versions));
}

function fromRow(row: Row, versions: Map<string, string>): Standing {
  return {
    ...row,
    appointments: row.appointments.map(appointmentFrom),
    acceptances: row.acceptances.map((text) => acceptanceFrom(text, versions)),
  };
}

/** Where somebody works is nobody's business here. */
function appointmentFrom(text: string): Appointment {
  const [function_ = '', hours, employerKind, form, startsOn = '', endsOn] = text.split('|');
  return {
    function: function_ as Appointment['function'],
    hoursPerWeek: Number(hours),
    employerKind: employerKind as Appointment['employerKind'],
    form: form as Appointment['form'],
    organisation: '',
    startsOn: calendarDate(startsOn),
    endsOn: endsOn === undefined ? null : calendarDate(endsOn),
  };
}

function acceptanceFrom(text: string, versions: Map<string, string>): GivenAcceptance {
  const [tick, documentId = '', seconds] = text.split('|');
  const acceptedAt = new Date(Number(seconds) * 1000);
  return { tick: tick as Tick, documentId, version: versions.get(documentId) ?? '', acceptedAt };
}

/** Holds a registration until this transaction ends: a change of its data comes before or after. */
export async function holdRegistration(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT 1 FROM registration WHERE id = ${id}::uuid FOR UPDATE`;
}
