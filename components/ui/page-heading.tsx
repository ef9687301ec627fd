import type { ReactNode } from 'react';
import { Unbroken } from './unbroken';

type PageHeadingProps = { children: ReactNode; lead?: ReactNode };

export function PageHeading({ children, lead }: PageHeadingProps) {
  return (
    <div>
      <h1>
        <Unbroken>{children}</Unbroken>
      </h1>
      {lead && (
        <p className="page-heading-lead">
          <Unbroken>{lead}</Unbroken>
        </p>
      )}
    </div>
  );
}
