import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { typesOfMeetings } from '@/lib/groups/meeting-rules';
import { typePeriods } from '@/lib/portfolio/type-offer';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { readSettings } from '@/lib/server/content/data/settings';
import { findOwnGroup } from '@/lib/server/groups/data/groups';
import { listMeetings } from '@/lib/server/groups/data/meetings';
import { readPlace } from '@/lib/shared/list-place';
import { groupsText } from '@/lib/text/nl/groups/groups';
import { GroupView } from './view';

export const metadata: Metadata = { title: groupsText.title };

const SIZE = 20;

export default definePage('keep_portfolio', async ({ actor, today, query, done }, { id }: { id: string }) => {
  const group = await findOwnGroup(actor.accountId, id);
  if (!group) return null;
  const { own } = group;
  const normSets = await loadNormSets();
  return (
    <SitePage current="my_portfolio" trail={['my_portfolio', 'my_groups']} title={group.name} snelmenu={false}>
      <GroupView
        group={group}
        meetings={own.joinedAt ? await listMeetings(id, own.registrationId, readPlace(query), SIZE) : null}
        periods={typePeriods(normSets)}
        types={typesOfMeetings(normSets, today)}
        quorum={(await readSettings(today)).groupQuorum}
        meetingId={randomUUID()}
        after={done}
      />
    </SitePage>
  );
});
