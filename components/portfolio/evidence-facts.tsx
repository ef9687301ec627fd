import type { EvidenceKind } from '@/lib/portfolio/evidence';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { evidenceKindNames, fileSizeText, evidenceText as text } from '@/lib/text/nl/portfolio/evidence';
import { formatShortDate } from '@/lib/text/nl/shared/format';

export type ShownEvidence = { id: string; name: string; kind: EvidenceKind; size: number; uploadedAt: Date };

export function EvidenceFacts({ evidence: { kind, size, uploadedAt } }: { evidence: ShownEvidence }) {
  return (
    <p className="form-hint">
      {text.facts({
        kind: evidenceKindNames[kind],
        size: fileSizeText(size),
        on: formatShortDate(amsterdamDateOf(uploadedAt)),
      })}
    </p>
  );
}

/** The way to the page that asks whether a file may go. */
export function RemoveEvidence({ href, name }: { href: string; name: string }) {
  return (
    <a href={href}>
      {text.remove}
      <span className="sr-only"> {name}</span>
    </a>
  );
}
