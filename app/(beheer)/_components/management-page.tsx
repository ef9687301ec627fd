import type { ReactNode } from 'react';
import { SitePage, type Trail } from '@/app/_components/site-page';

type ManagementPageProps = {
  title: string;
  lead?: string;
  /** Below the overview of the management. */
  trail?: Trail;
  snelmenu?: boolean;
  children: ReactNode;
};

export function ManagementPage({ title, lead, trail = [], snelmenu = false, children }: ManagementPageProps) {
  return (
    <SitePage current="management" trail={['management', ...trail]} title={title} snelmenu={snelmenu} lead={lead}>
      {children}
    </SitePage>
  );
}
