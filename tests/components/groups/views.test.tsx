import { GroupView } from '@/app/(mijn)/mijn/groepen/[id]/view';
import { GroupsView } from '@/app/(mijn)/mijn/groepen/view';
import type { Hundredths } from '@/lib/content/amounts';
import type { Group, GroupMember } from '@/lib/server/groups/data/groups';
import { calendarDate } from '@/lib/shared/calendar-date';
import { groupsText, groupText } from '@/lib/text/nl/groups/groups';
import { testViews } from '@/tests/support/views';

jest.mock('@/app/(mijn)/mijn/groepen/actions', () => ({}));

const id = (place: number) => `a0000000-0000-4000-8000-00000000000${place}`;
const at = new Date('2026-11-16T09:00:00Z');
const name = {
  ...{ initials: 'W.A.M.J.C.', birthPrefix: 'van den', birthSurname: 'Berg', nameUse: 'E' as const },
  ...{ partnerPrefix: '', partnerSurname: '' },
};
const member = (place: number, joinedAt: Date | null): GroupMember => ({
  ...{ registrationId: id(place), accountId: id(place), number: `LKLR-10000${place}`, name, joinedAt },
});
const own = { ...member(1, at), registeredOn: calendarDate('2026-01-01') };
const group: Group = { id: id(9), name: 'Intervisie Midden', own, members: [own, member(2, at), member(3, null)] };
const asked: Group = { ...group, own: { ...own, joinedAt: null } };

const meeting = {
  ...{ id: id(4), day: calendarDate('2026-11-09'), typeCode: 'peer_review', units: 250 as Hundredths, quorum: 3 },
  ...{ subject: 'Gesprekken voeren', notedById: id(1), provedAt: null, confirmed: 0, hasConfirmed: false },
  ...{ entryId: null, hasEntries: false },
};
const proved = {
  ...meeting,
  id: id(5),
  provedAt: at,
  confirmed: 3,
  hasConfirmed: true,
  entryId: id(6),
  hasEntries: true,
};
const others = { ...meeting, id: id(7), notedById: id(2), confirmed: 2 };
const steps = { before: null, after: null };
const shown = { periods: [], types: [], quorum: 3, meetingId: id(8), after: '' };

const { meetings, answer, invite, leave } = groupText;

describe('the pages of groups', () => {
  testViews({
    groups: [
      [
        <GroupsView key="none" groups={[]} newId={id(1)} after="verlaten" />,
        groupsText.empty.heading,
        groupsText.after.verlaten ?? '',
      ],
      [
        <GroupsView
          key="some"
          groups={[
            { id: id(1), name: 'Intervisie Midden', members: 1, isJoined: true },
            { id: id(2), name: 'Teamdag', members: 4, isJoined: false },
          ]}
          newId={id(3)}
          after=""
        />,
        ...[groupsText.invited.heading, '1 lid', '4 leden', groupsText.start.submit],
      ],
      [<GroupsView key="left" groups={[]} newId={null} after="" />, 'niet meer in het register'],
    ],
    group: [
      [
        <GroupView key="new" {...shown} group={group} meetings={{ rows: [], ...steps }} after="begonnen" />,
        ...[
          meetings.empty.heading,
          'W.A.M.J.C. van den Berg',
          groupText.you,
          groupText.invited,
          invite.submit,
          leave.submit,
        ],
      ],
      [
        <GroupView key="met" {...shown} group={group} meetings={{ rows: [meeting, proved, others], ...steps }} />,
        ...['9 november 2026: Gesprekken voeren', meetings.counts(3), meetings.tooFew(0, 3), meetings.tooFew(2, 3)],
        ...[meetings.confirmed, meetings.entry, meetings.withdraw, meetings.undo, meetings.confirm],
      ],
      [
        <GroupView key="asked" {...shown} group={asked} meetings={null} />,
        answer.join,
        answer.decline,
        groupText.joined,
      ],
    ],
  });
});
