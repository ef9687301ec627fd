import { evidenceHref, lookHref } from '@/lib/portfolio/evidence-places';
import { evidenceText as text } from '@/lib/text/nl/portfolio/evidence';
import { EvidenceFacts, RemoveEvidence, type ShownEvidence } from './evidence-facts';
import { EvidencePages } from './evidence-pages';

type EvidenceViewProps = {
  evidence: ShownEvidence[];
  removeHref?: (id: string) => string;
  /** The door behind which each stands. */
  hrefOf?: (id: string) => string;
  none?: string;
  /** By which the field to add a file points at `none`. */
  noneId?: string;
};

/** Evidence as it is to look at, in the page; each look goes through the guarded route, as saving it does. */
export function EvidenceView(props: EvidenceViewProps) {
  const { evidence, removeHref, hrefOf = evidenceHref, none = text.none, noneId } = props;
  if (evidence.length === 0) return <p id={noneId}>{none}</p>;
  return (
    <ul className="evidence-view">
      {evidence.map((one) => (
        <li key={one.id}>
          {one.kind === 'pdf' ? (
            <EvidencePages href={lookHref(hrefOf(one.id))} name={one.name} />
          ) : (
            // biome-ignore lint/performance/noImgElement: behind its own door, which Next's optimizer can't pass
            <img src={lookHref(hrefOf(one.id))} alt={text.pictureOf(one.name)} loading="lazy" decoding="async" />
          )}
          <div className="evidence-view-facts">
            <div>
              <strong className="wrap-anywhere">{one.name}</strong>
              <EvidenceFacts evidence={one} />
            </div>
            <p className="evidence-view-acts">
              {one.kind !== 'pdf' && (
                <a href={lookHref(hrefOf(one.id))}>
                  {text.large}
                  <span className="sr-only"> {one.name}</span>
                </a>
              )}
              <a href={hrefOf(one.id)} download>
                {text.download}
                <span className="sr-only"> {one.name}</span>
              </a>
              {removeHref && <RemoveEvidence href={removeHref(one.id)} name={one.name} />}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
