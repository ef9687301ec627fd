import type { ReactNode } from 'react';

type EmptyStateProps = { heading: string; headingLevel?: 2 | 3; children?: ReactNode };

export function EmptyState({ heading, headingLevel = 2, children }: EmptyStateProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <div className="empty-state">
      <Heading>{heading}</Heading>
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  );
}
