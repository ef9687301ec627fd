import { TextDifference } from '@/components/content/text-difference';
import { Section } from '@/components/ui/section';
import type { ComparedVersions } from '@/lib/content/document-changes';
import type { RegisterDocument } from '@/lib/server/content/data/documents';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { previewText } from '@/lib/text/nl/content/documents';
import { CompareForm } from './compare-form';

const text = previewText.difference;

type VersionDifferenceProps = ComparedVersions<RegisterDocument> & {
  title: string;
  validFrom: CalendarDate;
  body: string;
  /** The page that it stands on. */
  path: string;
};

/** What of two versions, of which one is chosen, the later says otherwise, word by word. */
export function VersionDifference({ title, body, validFrom, compared, others, path }: VersionDifferenceProps) {
  const isLater = compared !== null && compared.validFrom > validFrom;
  const heading = isLater ? text.headingLater : text.heading;
  const own = { title, body };
  const [before, after] = isLater ? [own, compared] : [compared, own];
  return (
    <Section id="verschil" heading={compared ? heading(compared.version) : text.headingFirst}>
      {others.length > 0 && <CompareForm path={path} comparedId={compared?.id ?? null} others={others} />}
      {before ? (
        <>
          {before.title !== after.title && (
            <>
              <h3>{text.title}</h3>
              <TextDifference before={before.title} after={after.title} />
              <h3>{text.body}</h3>
            </>
          )}
          <TextDifference before={before.body} after={after.body} />
        </>
      ) : (
        <p>{text.first}</p>
      )}
    </Section>
  );
}
