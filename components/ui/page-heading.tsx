import type { ReactNode } from 'react';

type PageHeadingProps = { children: ReactNode; lead?: ReactNode; id?: string };

/** The one h1 of a page, with an optional introduction of a sentence or two. */
export function PageHeading({ children, lead, id }: PageHeadingProps) {
  return (
    <div>
      <h1 id={id}>{children}</h1>
      {lead && <p className="page-heading-lead">{lead}</p>}
    </div>
  );
}
