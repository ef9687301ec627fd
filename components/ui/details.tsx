import type { ReactNode } from 'react';

type DetailsProps = { summary: ReactNode; children: ReactNode; open?: boolean };

export function Details({ summary, children, open }: DetailsProps) {
  return (
    <details className="details" open={open}>
      <summary>{summary}</summary>
      <div className="details-body">{children}</div>
    </details>
  );
}
