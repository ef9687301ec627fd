import { Alert } from '@/components/ui/alert';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { ActivityType } from '@/lib/content/normset';
import { printedName } from '@/lib/names/printed-name';
import type { TypePeriod } from '@/lib/portfolio/type-offer';
import type { Group, GroupMember } from '@/lib/server/groups/data/groups';
import type { Paged } from '@/lib/shared/list-place';
import { groupText as text } from '@/lib/text/nl/groups/groups';
import { AnswerForm, InviteForm, LeaveGroupForm, NoteMeetingForm } from '../_components/group-forms';
import { type CountedMeeting, MeetingList } from './meeting-list';

type GroupViewProps = {
  group: Group;
  /** Null for whoever is asked and hasn't said yes. */
  meetings: Paged<CountedMeeting> | null;
  periods: TypePeriod[];
  types: ActivityType[];
  quorum: number;
  /** Of a meeting to note. */
  meetingId: string;
  /** What was just done, as the address says it. */
  after: string;
};

export function GroupView({ group, meetings, periods, types, quorum, meetingId, after }: GroupViewProps) {
  const { id, members, own } = group;
  const done = text.after[after];
  return (
    <>
      {done && <Alert variant="success">{done}</Alert>}
      {meetings ? (
        <>
          <Section id="bijeenkomsten" heading={text.meetings.heading}>
            <p>{text.meetings.lead(quorum)}</p>
            <MeetingList {...{ group, meetings, periods }} />
          </Section>
          <Section id="noteren" heading={text.note.heading}>
            <NoteMeetingForm
              id={id}
              meetingId={meetingId}
              types={types.map(({ code, name }) => ({ value: code, label: name }))}
            />
          </Section>
        </>
      ) : (
        <Section id="antwoord" heading={text.answer.heading}>
          <p>{text.answer.text}</p>
          <AnswerForm id={id} answer="join" />
          <AnswerForm id={id} answer="decline" />
        </Section>
      )}
      <Section id="leden" heading={text.members.heading}>
        <Members members={members} ownId={own.registrationId} />
      </Section>
      {meetings && (
        <>
          <Section id="uitnodigen" heading={text.invite.heading}>
            <p>{text.invite.text}</p>
            <InviteForm id={id} />
          </Section>
          <Section id="verlaten" heading={text.leave.heading}>
            <p>{text.leave.text}</p>
            <LeaveGroupForm id={id} />
          </Section>
        </>
      )}
      <p>
        <a href="/mijn/groepen">{text.back}</a>
      </p>
    </>
  );
}

function Members({ members, ownId }: { members: GroupMember[]; ownId: string }) {
  const { caption, name, number, state } = text.members;
  return (
    <Table
      label={caption}
      captionHidden
      rows={members}
      rowKey={({ registrationId }) => registrationId}
      columns={[
        {
          key: 'name',
          heading: name,
          rowHeader: true,
          cell: (member) => (
            <>
              {printedName(member.name)} {member.registrationId === ownId && <Tag>{text.you}</Tag>}
            </>
          ),
        },
        { key: 'number', heading: number, noWrap: true, cell: (member) => member.number },
        { key: 'state', heading: state, cell: ({ joinedAt }) => (joinedAt ? text.joined : text.invited) },
      ]}
    />
  );
}
