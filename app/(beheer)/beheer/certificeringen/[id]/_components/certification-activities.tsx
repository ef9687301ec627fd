import { ActivityBadge } from '@/components/portfolio/activity-badge';
import { PointsLine } from '@/components/portfolio/points-line';
import { Table } from '@/components/ui/table';
import { isOpenActivity } from '@/lib/portfolio/activity-states';
import type { CertificationActivity, CertificationFile } from '@/lib/server/certification/open-certification';
import { certificationCaseText } from '@/lib/text/nl/certification/certification';
import { formatShortDate } from '@/lib/text/nl/shared/format';

const { waits, lines } = certificationCaseText;

function linkTo({ activity: { id, title } }: CertificationActivity) {
  return <a href={`/beheer/activiteiten/${id}`}>{title}</a>;
}

export function WaitingActivities({ file }: { file: CertificationFile }) {
  const rows = file.activities.filter(
    ({ activity: { state, reviewFrom, certificationId } }) =>
      isOpenActivity(state) && (reviewFrom !== null || certificationId === file.certification.id),
  );
  return (
    <section className="flow" aria-labelledby="wachten">
      <h2 id="wachten">{waits.heading}</h2>
      <Table
        label={waits.caption}
        captionHidden
        rows={rows}
        rowKey={({ activity }) => activity.id}
        empty={<p>{waits.none}</p>}
        columns={[
          { key: 'title', heading: waits.columns.title, rowHeader: true, cell: linkTo },
          {
            key: 'how',
            heading: waits.columns.how,
            cell: ({ activity }) => (activity.reviewFrom ? waits.byItself : waits.withSample),
          },
        ]}
      />
    </section>
  );
}

export function CertificationActivities({ file: { activities, points, certification } }: { file: CertificationFile }) {
  return (
    <section className="flow" aria-labelledby="activiteiten">
      <h2 id="activiteiten">{lines.heading}</h2>
      <Table
        label={lines.caption}
        captionHidden
        rows={activities}
        rowKey={({ activity }) => activity.id}
        empty={<p>{lines.none}</p>}
        columns={[
          { key: 'title', heading: lines.columns.title, rowHeader: true, cell: linkTo },
          { key: 'type', heading: lines.columns.type, cell: ({ type, activity }) => type?.name ?? activity.typeCode },
          {
            key: 'day',
            heading: lines.columns.lastDay,
            noWrap: true,
            cell: ({ activity: { lastDay } }) => lastDay && formatShortDate(lastDay),
          },
          {
            key: 'counts',
            heading: lines.columns.counts,
            cell: ({ activity }) => (
              <>
                <PointsLine activity={activity} line={points?.lines.get(activity.id)} />
                {activity.isFrozen && activity.certificationId === certification.id && (
                  <span className="form-hint">{lines.used}</span>
                )}
              </>
            ),
          },
          {
            key: 'state',
            heading: lines.columns.state,
            cell: ({ activity }) => <ActivityBadge state={activity.state} />,
          },
        ]}
      />
    </section>
  );
}
