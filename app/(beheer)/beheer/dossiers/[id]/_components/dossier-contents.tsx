import { type DossierPart, dossierPartNames } from '@/lib/casework/dossier-parts';
import { dossierText } from '@/lib/text/nl/casework/dossiers';

const { contents: text } = dossierText;

type DossierContentsProps = { hasPortfolio: boolean; parts: readonly DossierPart[] };

/** Where on a long page what somebody looks for is. */
export function DossierContents({ hasPortfolio, parts }: DossierContentsProps) {
  const links = [
    ...(hasPortfolio ? [{ id: 'punten', label: text.points }] : []),
    { id: 'gegevens', label: text.facts },
    ...parts.map((part) => ({ id: partId(part), label: text.parts[part] })),
  ];
  return (
    <nav className="link-line no-print" aria-label={text.label}>
      <ul>
        {links.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** By which a part is led to on its page. */
export function partId(part: DossierPart): string {
  return `deel-${dossierPartNames[part]}`;
}
