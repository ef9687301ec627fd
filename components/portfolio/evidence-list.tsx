import { FileText, Image } from 'lucide';
import { Icon } from '@/components/ui/icon';
import type { EvidenceKind } from '@/lib/portfolio/evidence';
import { evidenceHref } from '@/lib/portfolio/evidence-places';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { evidenceKindNames, fileSizeText, evidenceText as text } from '@/lib/text/nl/portfolio/evidence';
import { formatShortDate } from '@/lib/text/nl/shared/format';

export type ShownEvidence = { id: string; name: string; kind: EvidenceKind; size: number; uploadedAt: Date };

type EvidenceListProps = {
  evidence: ShownEvidence[];
  removeHref?: (id: string) => string;
  /** Where each is opened, and what is said of none, where they aren't proof. */
  hrefOf?: (id: string) => string;
  none?: string;
};

export function EvidenceList({ evidence, removeHref, hrefOf = evidenceHref, none = text.none }: EvidenceListProps) {
  if (evidence.length === 0) return <p>{none}</p>;
  return (
    <ul className="evidence-list">
      {evidence.map(({ id, name, kind, size, uploadedAt }) => (
        <li key={id}>
          {kind === 'pdf' ? <Icon node={FileText} size={24} /> : <Icon node={Image} size={24} />}
          <div>
            <a href={hrefOf(id)} className="wrap-anywhere">
              {name}
            </a>
            <p className="form-hint">
              {text.facts({
                kind: evidenceKindNames[kind],
                size: fileSizeText(size),
                on: formatShortDate(amsterdamDateOf(uploadedAt)),
              })}
            </p>
          </div>
          {removeHref && (
            <a href={removeHref(id)}>
              {text.remove}
              <span className="sr-only"> {name}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
