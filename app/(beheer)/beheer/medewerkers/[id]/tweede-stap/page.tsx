import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { findColleague } from '@/lib/server/casework/data/roles';
import { colleagueText } from '@/lib/text/nl/casework/people';
import { ResetSecondFactorView } from './view';

const text = colleagueText.secondFactor;

export const metadata: Metadata = { title: text.plainTitle };

export default definePage('manage_people', async ({ actor }, { id }: { id: string }) => {
  const colleague = await findColleague(id);
  if (!colleague?.hasSecondFactor || id === actor.accountId) return null;
  const { name } = colleague;
  return (
    <ManagementPage
      title={text.title(name)}
      lead={text.lead}
      trail={['management_people', { label: name, href: `/beheer/medewerkers/${id}` }]}
    >
      <ResetSecondFactorView accountId={id} />
    </ManagementPage>
  );
});
