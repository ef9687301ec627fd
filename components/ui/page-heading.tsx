import type { ReactNode } from 'react';

type PageHeadingProps = { children: ReactNode; lead?: ReactNode };

export function PageHeading({ children, lead }: PageHeadingProps) {
  return (
    <div>
      <h1>{children}</h1>
      {lead && <p className="page-heading-lead">{lead}</p>}
    </div>
  );
}
