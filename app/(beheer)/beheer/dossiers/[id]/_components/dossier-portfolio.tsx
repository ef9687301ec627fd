import { PointsDrawing } from '@/components/portfolio/points-drawing';
import { PointsLine } from '@/components/portfolio/points-line';
import { StatusBadge } from '@/components/register/status-badge';
import { DataBadge } from '@/components/ui/data-badge';
import { Tag } from '@/components/ui/tag';
import { type PublicStatus, publicStatuses } from '@/lib/register/public-entry';
import type { DossierPortfolio as Portfolio } from '@/lib/server/casework/dossier-portfolio';
import type { Registration } from '@/lib/server/registration/data/registrations';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { dossierPortfolioText as text } from '@/lib/text/nl/casework/dossier-portfolio';
import { certificationStateNames } from '@/lib/text/nl/certification/certification';
import { registrationStateNames } from '@/lib/text/nl/registration/registration';
import { reviewQueueText } from '@/lib/text/nl/review/review-pages';
import { formatDate, formatShortDate } from '@/lib/text/nl/shared/format';
import { PartTable } from './part-table';

/** Who it is, at a glance: number, status and the running cycle. */
export function DossierHead({ registration, portfolio }: { registration: Registration; portfolio: Portfolio | null }) {
  const { number, state, certifiedUntil } = registration;
  const cycle = portfolio?.points?.cycle;
  return (
    <div className="dossier-head">
      <p className="dossier-number">{number}</p>
      {isPublic(state) ? (
        <StatusBadge status={state} />
      ) : (
        <DataBadge tone="warning" word={registrationStateNames[state]} />
      )}
      {certifiedUntil && <p>{text.certifiedUntil(formatDate(certifiedUntil))}</p>}
      {cycle && <p>{text.cycle(formatDate(cycle.start), formatDate(cycle.end))}</p>}
    </div>
  );
}

function isPublic(state: Registration['state']): state is PublicStatus {
  return (publicStatuses as readonly string[]).includes(state);
}

/** Points, activities and certifications: what somebody asks about who calls. */
export function DossierPortfolio({ portfolio, today }: { portfolio: Portfolio; today: CalendarDate }) {
  const { points, activities, count, certifications } = portfolio;
  const { columns } = text.activities;
  return (
    <>
      <section className="flow" aria-labelledby="punten">
        <h2 id="punten">{text.points.heading}</h2>
        {points ? (
          <PointsDrawing standing={points.standing} cycle={points.cycle} today={today} reader="manager" />
        ) : (
          <p>{text.points.none}</p>
        )}
      </section>
      <PartTable
        heading={text.activities.heading}
        empty={text.activities.empty}
        rows={activities}
        columns={[
          {
            key: 'title',
            heading: columns.title,
            rowHeader: true,
            cell: ({ id, title }) => <a href={`/beheer/activiteiten/${id}`}>{title}</a>,
          },
          {
            key: 'type',
            heading: columns.type,
            cell: ({ type, isAccredited }) => (
              <>
                {type} {isAccredited && <Tag>{text.activities.accredited}</Tag>}
              </>
            ),
          },
          {
            key: 'day',
            heading: columns.lastDay,
            noWrap: true,
            cell: ({ lastDay }) => lastDay && formatShortDate(lastDay),
          },
          { key: 'state', heading: columns.state, cell: ({ state }) => reviewQueueText.states[state] },
          {
            key: 'points',
            heading: columns.points,
            cell: (activity) => <PointsLine activity={activity} line={activity.line} />,
          },
        ]}
      >
        {count > activities.length && <p>{text.activities.more(activities.length, count)}</p>}
      </PartTable>
      <PartTable
        heading={text.certifications.heading}
        empty={text.certifications.empty}
        rows={certifications}
        columns={[
          {
            key: 'cycle',
            heading: text.certifications.columns.cycle,
            rowHeader: true,
            cell: ({ id, cycle }) => (
              <a href={`/beheer/certificeringen/${id}`}>
                {text.certifications.cycle(formatShortDate(cycle.start), formatShortDate(cycle.end))}
              </a>
            ),
          },
          {
            key: 'requested',
            heading: text.certifications.columns.requestedOn,
            noWrap: true,
            cell: ({ requestedOn }) => formatShortDate(requestedOn),
          },
          {
            key: 'state',
            heading: text.certifications.columns.state,
            cell: ({ state }) => certificationStateNames[state],
          },
        ]}
      />
    </>
  );
}
