import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { openSetting } from '@/lib/server/casework/open-setting';
import { readPlace } from '@/lib/shared/list-place';
import { settingsText as text, wordsOf } from '@/lib/text/nl/content/settings';
import { SettingView } from './view';

export const metadata: Metadata = { title: text.browserTitle };

export default definePage('manage_settings', async (asked, { naam }: { naam: string }) => {
  const setting = await openSetting(naam, asked, readPlace(asked.query));
  if (!setting) return null;
  const { label, meaning } = wordsOf(setting.key);
  return (
    <ManagementPage title={label} lead={meaning} trail={['management_settings']}>
      <SettingView setting={setting} today={asked.today} done={asked.done} />
    </ManagementPage>
  );
});
