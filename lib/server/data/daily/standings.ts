import 'server-only';
import type { Appointment } from '@/lib/eligibility/appointments';
import type { Tick } from '@/lib/eligibility/documents';
import type { RequirementCode } from '@/lib/eligibility/requirements';
import type { RegistrationState } from '@/lib/registration/registration-states';
import { parseCalendarDate } from '@/lib/shared/calendar-date';
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

type Row = Omit<Standing, 'appointments' | 'acceptances'> & {
  appointments: (Omit<Appointment, 'startsOn' | 'endsOn'> & { startsOn: string; endsOn: string | null })[] | null;
  acceptances: { tick: Tick; documentId: string; version: string; acceptedAt: string }[] | null;
};

/**
 * Everybody whose requirements are watched, and everybody with a lapse that runs: in one query a page, since this reads
 * the whole register each day.
 */
export async function listStandings({ after, size }: PageKey): Promise<Standing[]> {
  const db = await reader();
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.id, r.state::text AS state, r.completed_at IS NOT NULL AS "isComplete", lapse.requirements AS lapsed,
      (SELECT json_agg(json_build_object('function', a.function, 'hoursPerWeek', a.hours_per_week,
          'employerKind', a.employer_kind, 'form', a.form, 'organisation', a.organisation,
          'startsOn', a.starts_on, 'endsOn', a.ends_on) ORDER BY a.position)
        FROM registration_appointment a WHERE a.registration_id = r.id) AS appointments,
      (SELECT json_agg(json_build_object('tick', c.tick, 'documentId', c.document_id, 'version', d.version,
          'acceptedAt', c.accepted_at))
        FROM registration_acceptance c JOIN document d ON d.id = c.document_id
        WHERE c.registration_id = r.id) AS acceptances
    FROM registration r
    LEFT JOIN requirement_lapse lapse ON lapse.registration_id = r.id AND lapse.mended_on IS NULL
    WHERE ${after === null ? Prisma.sql`true` : Prisma.sql`r.id > ${after}::uuid`}
      AND (lapse.id IS NOT NULL OR (r.state IN ('registered', 'certified') AND r.completed_at IS NOT NULL))
    ORDER BY r.id LIMIT ${size}`;
  return rows.map(fromRow);
}

function fromRow({ appointments, acceptances, ...row }: Row): Standing {
  return {
    ...row,
    appointments: (appointments ?? []).map(({ startsOn, endsOn, ...appointment }) => ({
      ...appointment,
      startsOn: dateOf(startsOn),
      endsOn: endsOn === null ? null : dateOf(endsOn),
    })),
    acceptances: (acceptances ?? []).map((given) => ({ ...given, acceptedAt: new Date(given.acceptedAt) })),
  };
}

function dateOf(text: string) {
  const date = parseCalendarDate(text);
  if (!date) throw new Error(`The database gave ${text} for a date`);
  return date;
}

/** Holds a registration until this transaction ends: a change of its data comes before or after. */
export async function holdRegistration(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT 1 FROM registration WHERE id = ${id}::uuid FOR UPDATE`;
}
