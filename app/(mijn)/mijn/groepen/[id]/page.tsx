import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { typesOfMeetings } from '@/lib/groups/meeting-rules';
import { typePeriods } from '@/lib/portfolio/type-offer';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { getSettings } from '@/lib/server/content/data/settings';
import { findOwnGroup } from '@/lib/server/groups/data/groups';
import { listMeetings, type ShownMeeting } from '@/lib/server/groups/data/meetings';
import { type Paged, readPlace } from '@/lib/shared/list-place';
import { groupsText } from '@/lib/text/nl/groups/groups';
import { GroupView } from './view';

export const metadata: Metadata = { title: groupsText.one };

const SIZE = 20;

export default definePage('keep_portfolio', async ({ actor, today, query, done }, { id }: { id: string }) => {
  const [group, normSets] = await Promise.all([findOwnGroup(actor.accountId, id), loadNormSets()]);
  if (!group) return null;
  const { own } = group;
  return (
    <SitePage current="my_portfolio" trail={['my_portfolio', 'my_groups']} title={group.name} snelmenu={false}>
      <GroupView
        group={group}
        meetings={
          own.joinedAt ? await withQuorums(await listMeetings(id, own.registrationId, readPlace(query), SIZE)) : null
        }
        periods={typePeriods(normSets)}
        types={typesOfMeetings(normSets, today)}
        quorum={(await getSettings(today)).groupQuorum}
        meetingId={randomUUID()}
        after={done}
      />
    </SitePage>
  );
});

/** That of the day of each. */
async function withQuorums({ rows, ...steps }: Paged<ShownMeeting>) {
  const quorums = await Promise.all(rows.map(async ({ day }) => (await getSettings(day)).groupQuorum));
  return { ...steps, rows: rows.map((row, index) => ({ ...row, quorum: quorums[index] ?? 0 })) };
}
