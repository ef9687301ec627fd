import { Alert } from '@/components/ui/alert';
import type { NormsetErratum } from '@/lib/content/normset-file';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { whatCountsText } from '@/lib/text/nl/content/what-counts';
import { formatDate } from '@/lib/text/nl/shared/format';
import { rulesAddress } from './rules-address';

const { errata: text } = whatCountsText;

/** Why the rules that count aren't what was published first, wherever they count; nothing where nothing was corrected. */
export function RulesErrata({ errata }: { errata: readonly NormsetErratum[] | undefined }) {
  if (!errata || errata.length === 0) return null;
  return (
    <Alert variant="info" heading={text.heading}>
      <ul className="bulleted">
        {errata.map(({ id, replacesId, publishedAt, reason }) => (
          <li key={id}>
            {text.line(formatDate(amsterdamDateOf(publishedAt)), reason)}{' '}
            <a href={rulesAddress(null, '', replacesId)}>{text.before}</a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
