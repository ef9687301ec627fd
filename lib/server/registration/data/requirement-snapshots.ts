import 'server-only';
import { type Tick, ticks } from '@/lib/content/documents';
import type { Appointment } from '@/lib/eligibility/appointments';
import type { GivenAcceptance } from '@/lib/registration/details';
import type { Known } from '@/lib/registration/lapses';
import type { RegistrationState } from '@/lib/registration/registration-states';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { type PageKey, toColumn } from '@/lib/server/platform/db/columns';
import { reader } from '@/lib/server/platform/db/database';
import { type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';

/** As much of a registration as its requirements are assessed from, with what lapses run about. */
export type RequirementSnapshot = {
  id: string;
  state: RegistrationState;
  isComplete: boolean;
  appointments: Appointment[];
  acceptances: GivenAcceptance[];
  running: Known[];
};

type Row = Omit<RequirementSnapshot, 'appointments' | 'acceptances' | 'running'> & {
  running: Known[] | null;
  appointments: (Omit<Appointment, 'startsOn' | 'endsOn'> & { startsOn: string; endsOn: string | null })[] | null;
  acceptances: { tick: Tick; documentId: string; version: string; acceptedAt: string }[] | null;
};

/** What somebody must plainly have for nobody to look closer. */
export type RequirementPrefilter = { today: CalendarDate; minimumHours: number; documentIds: string[] };

/** Who has a lapse that runs, or isn't plainly fine: few, except on the day of a new document. */
export async function listRequirementSnapshots(
  { after, size }: PageKey,
  fine: RequirementPrefilter,
): Promise<RequirementSnapshot[]> {
  const db = await reader();
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.id, r.state::text AS state, r.completed_at IS NOT NULL AS "isComplete", lapse.running,
      (SELECT json_agg(json_build_object('function', a.function, 'hoursPerWeek', a.hours_per_week,
          'employerKind', a.employer_kind, 'form', a.form, 'organisation', a.organisation,
          'startsOn', a.starts_on, 'endsOn', a.ends_on) ORDER BY a.position)
        FROM registration_appointment a WHERE a.registration_id = r.id) AS appointments,
      (SELECT json_agg(json_build_object('tick', c.tick, 'documentId', c.document_id, 'version', d.version,
          'acceptedAt', c.accepted_at))
        FROM registration_acceptance c JOIN document d ON d.id = c.document_id
        WHERE c.registration_id = r.id) AS acceptances
    FROM registration r
    LEFT JOIN (SELECT l.registration_id, json_agg(json_build_object('id', l.id, 'documentId', l.document_id,
        'requirements', l.requirements) ORDER BY l.since, l.id) AS running
      FROM requirement_lapse l WHERE l.mended_on IS NULL GROUP BY l.registration_id) lapse ON lapse.registration_id = r.id
    WHERE ${after === null ? Prisma.sql`true` : Prisma.sql`r.id > ${after}::uuid`}
      AND (lapse.running IS NOT NULL OR (r.state IN ('registered', 'certified') AND r.completed_at IS NOT NULL
        AND NOT (${hasEnoughWork(fine)} AND ${hasAgreed(fine)})))
    ORDER BY r.id LIMIT ${size}`;
  return rows.map(fromRow);
}

/** One appointment that is enough by itself; whoever has several small ones is assessed by the rule. */
function hasEnoughWork({ today, minimumHours }: RequirementPrefilter): Prisma.Sql {
  const day = Prisma.sql`${toColumn(today)}::date`;
  return Prisma.sql`EXISTS (SELECT 1 FROM registration_appointment a WHERE a.registration_id = r.id
    AND a.function <> 'other' AND a.employer_kind <> 'other' AND a.form <> 'other'
    AND a.starts_on <= ${day} AND (a.ends_on IS NULL OR a.ends_on >= ${day})
    AND a.hours_per_week >= ${minimumHours}::numeric)`;
}

/** Every tick for a version in force. */
function hasAgreed({ documentIds }: RequirementPrefilter): Prisma.Sql {
  return Prisma.sql`(SELECT count(*) FROM registration_acceptance c
    WHERE c.registration_id = r.id AND c.document_id = ANY(${documentIds}::uuid[])) = ${ticks.length}`;
}

function fromRow({ appointments, acceptances, running, ...row }: Row): RequirementSnapshot {
  return {
    ...row,
    running: running ?? [],
    appointments: (appointments ?? []).map(({ startsOn, endsOn, ...appointment }) => ({
      ...appointment,
      startsOn: calendarDate(startsOn),
      endsOn: endsOn === null ? null : calendarDate(endsOn),
    })),
    acceptances: (acceptances ?? []).map((given) => ({ ...given, acceptedAt: new Date(given.acceptedAt) })),
  };
}
