import { ArrivedNews } from '@/app/(beheer)/_components/arrived-news';
import { place } from '@/components/frame/places';
import { rulesAddress } from '@/components/portfolio/rules-address';
import { Alert } from '@/components/ui/alert';
import { DescriptionList } from '@/components/ui/description-list';
import { Section } from '@/components/ui/section';
import type { StoredNormset } from '@/lib/server/content/data/normsets';
import type { StoredDraft } from '@/lib/server/normsets/data/drafts';
import { publishedText as text } from '@/lib/text/nl/normsets/draft-pages';
import { normsetsText } from '@/lib/text/nl/normsets/normsets';
import { formatDate, formatDateTime } from '@/lib/text/nl/shared/format';
import { Differences } from '../concept/[id]/_components/differences';
import { StartDraftForm } from '../draft-forms';
import { normsetHref } from '../normset-addresses';

type NormsetViewProps = {
  normset: StoredNormset & { counts: boolean };
  /** What it was published from; null for one from a file. */
  publication: StoredDraft | null;
  done: string;
};

/** One that is published: who did, what made it what it is, and what can begin with it. */
export function NormsetView({ normset, publication, done }: NormsetViewProps) {
  const { id, normSet, errata, counts } = normset;
  const { validFrom, validTo } = normSet;
  const { between, from } = normsetsText.published;
  const days = validTo ? between(formatDate(validFrom), formatDate(validTo)) : from(formatDate(validFrom));
  return (
    <>
      <ArrivedNews news={done} texts={normsetsText.done} />
      {!counts && <Alert variant="warning">{text.facts.superseded}</Alert>}
      <DescriptionList
        rows={[
          { term: text.facts.days, description: days },
          { term: text.facts.published, description: publishedBy(normset, publication) },
        ]}
      />
      <p>
        <a href={rulesAddress(validFrom, '', counts ? '' : id)}>{text.read}</a>
      </p>
      {errata.length > 0 && (
        <Section id="verbeteringen" heading={text.errata.heading}>
          <ul className="bulleted">
            {errata.map((erratum) => (
              <li key={erratum.id}>
                {text.errata.line(formatDateTime(erratum.publishedAt), erratum.reason)}{' '}
                <a href={normsetHref(erratum.replacesId)}>{text.errata.before}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {publication && <Differences draft={publication} />}
      <Section id="overnemen" heading={text.copy.heading}>
        <p>{text.copy.text}</p>
        <StartDraftForm normsetId={id} kind="copy" />
      </Section>
      {counts && (
        <Section id="verbeteren" heading={text.erratum.heading}>
          <p>{text.erratum.text}</p>
          <StartDraftForm normsetId={id} kind="erratum" />
        </Section>
      )}
      <p>
        <a href={place('management_normsets').href}>{normsetsText.back}</a>
      </p>
    </>
  );
}

function publishedBy({ publishedAt }: StoredNormset, publication: StoredDraft | null): string {
  const at = formatDateTime(publishedAt);
  if (!publication) return text.facts.byFile(at);
  const { proposedAt, proposedBy, decidedBy } = publication;
  const other = decidedBy ?? normsetsText.somebody;
  return proposedAt ? text.facts.byTwo(at, proposedBy ?? normsetsText.somebody, other) : text.facts.byOne(at, other);
}
