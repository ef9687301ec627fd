import type { ReactNode } from 'react';
import { SitePage } from '@/app/_components/site-page';

type PortfolioPageProps = {
  title: string;
  lead?: ReactNode;
  /** The activity that the page is about, where it isn't its own page. */
  activity?: { id: string; title: string };
  children: ReactNode;
};

/** A page under the portfolio's list. */
export function PortfolioPage({ title, lead, activity, children }: PortfolioPageProps) {
  const above = activity ? [{ label: activity.title, href: `/mijn/portfolio/${activity.id}` }] : [];
  return (
    <SitePage current="my_portfolio" trail={['my_portfolio', ...above]} title={title} snelmenu={false} lead={lead}>
      {children}
    </SitePage>
  );
}
