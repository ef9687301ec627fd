import { TextDifference } from '@/components/content/text-difference';
import { Section } from '@/components/ui/section';
import type { ComparedVersions } from '@/lib/content/document-changes';
import type { RegisterDocument } from '@/lib/server/content/data/documents';
import { previewText } from '@/lib/text/nl/content/documents';
import { CompareForm } from './compare-form';

const text = previewText.difference;

type VersionDifferenceProps = ComparedVersions<RegisterDocument> & {
  title: string;
  body: string;
  /** The page that it stands on. */
  path: string;
};

/** What a version says otherwise than another one that one may choose, word by word. */
export function VersionDifference({ title, body, compared, others, path }: VersionDifferenceProps) {
  return (
    <Section id="verschil" heading={compared ? text.heading(compared.version) : text.headingFirst}>
      {others.length > 0 && <CompareForm path={path} comparedId={compared?.id ?? null} others={others} />}
      {compared ? (
        <>
          {compared.title !== title && (
            <>
              <h3>{text.title}</h3>
              <TextDifference before={compared.title} after={title} />
              <h3>{text.body}</h3>
            </>
          )}
          <TextDifference before={compared.body} after={body} />
        </>
      ) : (
        <p>{text.first}</p>
      )}
    </Section>
  );
}
