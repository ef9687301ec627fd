import type { ReactNode } from 'react';
import { formText } from '@/lib/text/nl/shared/forms';
import { Unbroken } from './unbroken';

export type DescriptionListRow = {
  term: string;
  description: ReactNode;
  /** `label` only if "Wijzig" and the term don't say it. */
  change?: { href: string; label?: string };
};

export function DescriptionList({ rows }: { rows: DescriptionListRow[] }) {
  return (
    <dl className="description-list">
      {rows.map(({ term, description, change }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <Unbroken>{description}</Unbroken>
          </dd>
          {change && (
            <dd className="no-print">
              <a href={change.href}>
                {change.label ?? formText.change}
                {!change.label && <span className="sr-only"> {term}</span>}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
