import { EventLog } from '@/app/(beheer)/_components/event-log';
import type { Dossier } from '@/lib/server/casework/open-dossier';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { dossierText } from '@/lib/text/nl/casework/dossiers';
import { removalReasonTexts, statusEventTexts } from '@/lib/text/nl/registration/registration';
import { actorNames, roleNames } from '@/lib/text/nl/shared/audit';
import { formatDate, formatDateTime, formatShortDate } from '@/lib/text/nl/shared/format';
import { ChangeContents } from './change-contents';
import { PartTable } from './part-table';

type StatusEvent = Dossier['statusEvents'][number];

export function StatusHistory({ events, heading }: { events: StatusEvent[]; heading?: string }) {
  const { columns, notDecided } = dossierText.status;
  return (
    <PartTable
      heading={heading ?? dossierText.status.heading}
      rows={events}
      columns={[
        { key: 'on', heading: columns.on, noWrap: true, cell: ({ on }) => formatShortDate(on) },
        { key: 'what', heading: columns.what, rowHeader: true, cell: ({ kind }) => statusEventTexts[kind] },
        { key: 'why', heading: columns.why, cell: (event) => <Why event={event} /> },
        { key: 'who', heading: columns.who, cell: ({ who }) => who ?? notDecided },
      ]}
    />
  );
}

function Why({ event: { reasons, explanation, barredUntil } }: { event: StatusEvent }) {
  return (
    <>
      {reasons.map((code) => (
        <p key={code}>{isRemovalReason(code) ? removalReasonTexts[code].label : code}</p>
      ))}
      {explanation && <p className="whitespace-pre-line">{explanation}</p>}
      {barredUntil && <p>{dossierText.status.barredUntil(formatDate(barredUntil))}</p>}
    </>
  );
}

function isRemovalReason(code: string): code is keyof typeof removalReasonTexts {
  return Object.hasOwn(removalReasonTexts, code);
}

export function ChangeHistory({ changes }: { changes: Dossier['changes'] }) {
  const { heading, columns, sections, empty, because } = dossierText.changes;
  return (
    <PartTable
      heading={heading}
      empty={empty}
      rows={changes}
      columns={[
        { key: 'at', heading: columns.at, cell: ({ at }) => formatDateTime(at) },
        {
          key: 'what',
          heading: columns.what,
          rowHeader: true,
          cell: ({ section, reason }) => (
            <>
              {sections[section]}
              {reason && <span className="form-hint block">{because(reason)}</span>}
            </>
          ),
        },
        {
          key: 'before',
          heading: columns.before,
          cell: ({ section, before }) => <ChangeContents section={section} contents={before} />,
        },
        {
          key: 'after',
          heading: columns.after,
          cell: ({ section, after }) => <ChangeContents section={section} contents={after} />,
        },
        {
          key: 'who',
          heading: columns.who,
          cell: ({ who, changedByRole }) => `${who ?? actorNames.unknown} (${roleNames[changedByRole]})`,
        },
      ]}
    />
  );
}

export function Applications({ applications }: { applications: Dossier['applications'] }) {
  const { heading, columns, empty, begun, submitted, states, noDecision, ...decided } = dossierText.applications;
  return (
    <PartTable
      heading={heading}
      empty={empty}
      rows={applications}
      columns={[
        {
          key: 'what',
          heading: columns.what,
          rowHeader: true,
          cell: ({ id, submittedOn, createdAt }) =>
            submittedOn ? (
              <a href={`/beheer/aanvragen/${id}`}>{submitted(formatDate(submittedOn))}</a>
            ) : (
              begun(formatDate(amsterdamDateOf(createdAt)))
            ),
        },
        { key: 'state', heading: columns.state, cell: ({ state }) => states[state] },
        {
          key: 'decision',
          heading: columns.decision,
          cell: ({ decision }) =>
            decision
              ? decided[decision.outcome](decision.decidedBy.name, formatDateTime(decision.decidedAt))
              : noDecision,
        },
      ]}
    />
  );
}

export function Log({ log }: { log: Dossier['log'] }) {
  const { heading, columns } = dossierText.log;
  return (
    <section className="flow">
      <h2>{heading}</h2>
      <EventLog events={log} label={heading} columns={columns} isRepeated={(event) => event === 'dossier_viewed'} />
    </section>
  );
}
