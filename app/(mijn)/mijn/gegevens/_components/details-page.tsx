import type { ReactNode } from 'react';
import { SitePage } from '@/app/_components/site-page';

type DetailsPageProps = { title: string; lead?: ReactNode; children: ReactNode };

export function DetailsPage({ title, lead, children }: DetailsPageProps) {
  return (
    <SitePage current="my_register" trail={['my_register', 'my_details']} title={title} lead={lead}>
      {children}
    </SitePage>
  );
}
