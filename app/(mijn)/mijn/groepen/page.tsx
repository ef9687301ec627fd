import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { isInRegister } from '@/lib/registration/registration-states';
import { listOwnGroups } from '@/lib/server/groups/data/groups';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { groupsText as text } from '@/lib/text/nl/groups/groups';
import { NotRegistered } from '../portfolio/view';
import { GroupsView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('keep_portfolio', async ({ actor, done }) => {
  const [registration, groups] = await Promise.all([
    findOwnRegistration(actor.accountId),
    listOwnGroups(actor.accountId),
  ]);
  return (
    <SitePage current="my_portfolio" trail={['my_portfolio']} title={text.title} lead={text.lead}>
      {registration ? (
        <GroupsView groups={groups} newId={isInRegister(registration.state) ? randomUUID() : null} after={done} />
      ) : (
        <NotRegistered />
      )}
    </SitePage>
  );
});
