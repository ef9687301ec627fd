import type { ReactNode } from 'react';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { PageHeading } from '@/components/ui/page-heading';

type ProviderPageProps = {
  title: string;
  lead?: string;
  /** From an organisation's desk down to, not including, this page. */
  trail?: { label: string; href: string }[];
  children: ReactNode;
};

export function ProviderPage({ title, lead, trail = [], children }: ProviderPageProps) {
  return (
    <SitePage current="provider_desk" trail={[place('provider_desk'), ...trail]} title={title} snelmenu={false}>
      <PageHeading lead={lead}>{title}</PageHeading>
      {children}
    </SitePage>
  );
}
