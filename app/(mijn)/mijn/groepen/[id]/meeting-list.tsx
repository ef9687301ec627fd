import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageSteps } from '@/components/ui/page-steps';
import { decimalOf } from '@/lib/content/amounts';
import { type TypePeriod, typeOn } from '@/lib/portfolio/type-offer';
import type { Group } from '@/lib/server/groups/data/groups';
import type { ShownMeeting } from '@/lib/server/groups/data/meetings';
import { type Paged, placeHref, stepHrefs } from '@/lib/shared/list-place';
import { groupText } from '@/lib/text/nl/groups/groups';
import { unitsText } from '@/lib/text/nl/portfolio/portfolio';
import { formatDate } from '@/lib/text/nl/shared/format';
import { MeetingActForm } from '../_components/meeting-act-form';

const text = groupText.meetings;

export type CountedMeeting = ShownMeeting & { quorum: number };

type MeetingListProps = { group: Group; meetings: Paged<CountedMeeting>; periods: TypePeriod[] };

export function MeetingList({ group, meetings: { rows, ...steps }, periods }: MeetingListProps) {
  if (rows.length === 0)
    return (
      <EmptyState heading={text.empty.heading} headingLevel={3}>
        {text.empty.text}
      </EmptyState>
    );
  return (
    <>
      <ul className="flow list-none p-0">
        {rows.map((meeting) => (
          <MeetingCard key={meeting.id} {...{ group, meeting, periods }} />
        ))}
      </ul>
      <PageSteps {...stepHrefs(steps, (to) => placeHref(`/mijn/groepen/${group.id}`, to))} />
    </>
  );
}

type MeetingCardProps = Omit<MeetingListProps, 'meetings'> & { meeting: CountedMeeting };

function MeetingCard({ group: { id, own }, meeting, periods }: MeetingCardProps) {
  const { id: meetingId, typeCode, units, subject, provedAt, confirmed, quorum, hasConfirmed, entryId } = meeting;
  const type = typeOn(periods, typeCode, meeting.day);
  const day = formatDate(meeting.day);
  const key = { id, meetingId, day };
  return (
    <Card as="li">
      <div className="flow">
        <h3>{text.title(day, subject)}</h3>
        <p>{text.facts(type?.name ?? typeCode, unitsText(decimalOf(units), type?.unit))}</p>
        <p>{provedAt ? text.counts(confirmed) : text.tooFew(confirmed, quorum)}</p>
        {hasConfirmed && <p>{text.confirmed}</p>}
        {entryId && (
          <p>
            <a href={`/mijn/portfolio/${entryId}`}>
              {text.entry} <span className="sr-only">{day}</span>
            </a>
          </p>
        )}
        {hasConfirmed ? (
          <MeetingActForm act="undo" {...key} variant="secondary" />
        ) : (
          <MeetingActForm act="confirm" {...key} />
        )}
        {meeting.notedById === own.registrationId && !meeting.hasEntries && (
          <MeetingActForm act="withdraw" {...key} variant="secondary" />
        )}
      </div>
    </Card>
  );
}
