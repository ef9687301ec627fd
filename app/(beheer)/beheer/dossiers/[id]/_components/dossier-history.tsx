import { Table } from '@/components/ui/table';
import type { Dossier } from '@/lib/server/casework/open-dossier';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { dossierText } from '@/lib/text/nl/casework/dossiers';
import { removalReasonTexts, statusEventTexts } from '@/lib/text/nl/registration/registration';
import { actorNames, eventSentences, roleNames } from '@/lib/text/nl/shared/audit';
import { formatDate, formatDateTime, formatShortDate } from '@/lib/text/nl/shared/format';
import { ChangeContents } from './change-contents';

type StatusEvent = Dossier['statusEvents'][number];

/** What became of the status, newest first. */
export function StatusHistory({ events }: { events: StatusEvent[] }) {
  const { heading, columns, notDecided } = dossierText.status;
  return (
    <section className="flow">
      <h2>{heading}</h2>
      <Table
        label={heading}
        captionHidden
        rows={events.map((event, index) => ({ ...event, index }))}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: 'on', heading: columns.on, noWrap: true, cell: ({ on }) => formatShortDate(on) },
          { key: 'what', heading: columns.what, rowHeader: true, cell: ({ kind }) => statusEventTexts[kind] },
          { key: 'why', heading: columns.why, cell: (event) => <Why event={event} /> },
          { key: 'who', heading: columns.who, cell: ({ who }) => who ?? notDecided },
        ]}
      />
    </section>
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

/** Every change of the data, newest first. */
export function ChangeHistory({ changes }: { changes: Dossier['changes'] }) {
  const { heading, columns, sections, empty, because } = dossierText.changes;
  return (
    <section className="flow" aria-labelledby="wijzigingen">
      <h2 id="wijzigingen">{heading}</h2>
      <Table
        label={heading}
        captionHidden
        rows={changes.map((change, index) => ({ ...change, index }))}
        rowKey={({ index }) => String(index)}
        empty={<p>{empty}</p>}
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
    </section>
  );
}

/** Everything that was ever handed in or begun, with what was decided. */
export function Applications({ applications }: { applications: Dossier['applications'] }) {
  const { heading, columns, empty, begun, submitted, states, noDecision, ...decided } = dossierText.applications;
  return (
    <section className="flow">
      <h2>{heading}</h2>
      <Table
        label={heading}
        captionHidden
        rows={applications}
        rowKey={({ id }) => id}
        empty={<p>{empty}</p>}
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
    </section>
  );
}

type Logged = Dossier['log'][number];

/** Who did what, newest first. */
export function Log({ log }: { log: Logged[] }) {
  const { heading, columns } = dossierText.log;
  const rows = withoutRepeatedViews(log).map((entry, index) => ({ ...entry, index }));
  return (
    <section className="flow">
      <h2>{heading}</h2>
      <Table
        label={heading}
        captionHidden
        rows={rows}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: 'at', heading: columns.at, cell: ({ at }) => formatDateTime(at) },
          { key: 'what', heading: columns.what, cell: (entry) => sentence(entry) },
        ]}
      />
    </section>
  );
}

/** Every opening is recorded; of the views of one person in a role on one day the last is shown. */
function withoutRepeatedViews(newestFirst: Logged[]): Logged[] {
  const seen = new Set<string>();
  return newestFirst.filter(({ event, actorId, actorRole, at }) => {
    if (event !== 'dossier_viewed') return true;
    const view = `${actorId} ${actorRole} ${amsterdamDateOf(at)}`;
    return !seen.has(view) && seen.add(view);
  });
}

function sentence({ event, actorId, actorRole, who }: Logged): string {
  if (who) return eventSentences[event](who);
  if (actorRole === 'system' || actorRole === 'visitor') return eventSentences[event](actorNames[actorRole]);
  return eventSentences[event](actorId ? actorNames.unknown : actorNames.system);
}
