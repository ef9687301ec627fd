import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ExportLink } from '@/app/(beheer)/_components/export-link';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { listSettingProposals } from '@/lib/server/content/data/setting-changes';
import { listSettings } from '@/lib/server/content/data/settings';
import { settingsText as text } from '@/lib/text/nl/content/settings';
import { SettingsView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('manage_settings', async ({ today }) => {
  const [settings, proposals] = await Promise.all([listSettings(today), listSettingProposals()]);
  return (
    <ManagementPage queue="management_settings" title={text.title} lead={text.lead}>
      <SettingsView {...settings} proposals={proposals} />
      <ExportLink list="instellingen" />
    </ManagementPage>
  );
});
