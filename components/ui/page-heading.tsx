import type { ReactNode } from 'react';

type PageHeadingProps = { children: ReactNode; lead?: ReactNode; id?: string };

export function PageHeading({ children, lead, id }: PageHeadingProps) {
  return (
    <div>
      <h1 id={id}>{children}</h1>
      {lead && <p className="page-heading-lead">{lead}</p>}
    </div>
  );
}
