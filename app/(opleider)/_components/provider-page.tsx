import type { ReactNode } from 'react';
import type { Trail } from '@/app/_components/frame-of';
import { SitePage } from '@/app/_components/site-page';

type ProviderPageProps = {
  title: string;
  lead?: string;
  /** Below an organisation's desk. */
  trail?: Trail;
  children: ReactNode;
};

export function ProviderPage({ title, lead, trail = [], children }: ProviderPageProps) {
  return (
    <SitePage current="provider_desk" trail={['provider_desk', ...trail]} title={title} snelmenu={false} lead={lead}>
      {children}
    </SitePage>
  );
}
