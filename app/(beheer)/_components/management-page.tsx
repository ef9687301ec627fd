import type { ReactNode } from 'react';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';

type ManagementPageProps = {
  title: string;
  lead?: string;
  /** From the overview of the management down to, not including, this page. */
  trail?: { label: string; href: string }[];
  snelmenu?: boolean;
  children: ReactNode;
};

export function ManagementPage({ title, lead, trail = [], snelmenu = false, children }: ManagementPageProps) {
  return (
    <SitePage
      current="management"
      trail={[place('management'), ...trail]}
      title={title}
      snelmenu={snelmenu}
      lead={lead}
    >
      {children}
    </SitePage>
  );
}
