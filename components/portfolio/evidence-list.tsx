import { FileText, Image } from 'lucide';
import { Icon } from '@/components/ui/icon';
import { evidenceText as text } from '@/lib/text/nl/portfolio/evidence';
import { EvidenceFacts, RemoveEvidence, type ShownEvidence } from './evidence-facts';

type EvidenceListProps = {
  evidence: ShownEvidence[];
  /** Where each is opened. */
  hrefOf: (id: string) => string;
  removeHref?: (id: string) => string;
  none?: string;
};

/** Files by their names, to open elsewhere. */
export function EvidenceList({ evidence, removeHref, hrefOf, none = text.none }: EvidenceListProps) {
  if (evidence.length === 0) return <p>{none}</p>;
  return (
    <ul className="evidence-list">
      {evidence.map((one) => (
        <li key={one.id}>
          {one.kind === 'pdf' ? <Icon node={FileText} size={24} /> : <Icon node={Image} size={24} />}
          <div>
            <a href={hrefOf(one.id)} className="wrap-anywhere">
              {one.name}
            </a>
            <EvidenceFacts evidence={one} />
          </div>
          {removeHref && <RemoveEvidence href={removeHref(one.id)} name={one.name} />}
        </li>
      ))}
    </ul>
  );
}
