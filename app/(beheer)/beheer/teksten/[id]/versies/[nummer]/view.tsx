import { MailWords } from '@/components/content/mail-words';
import { TextDifference } from '@/components/content/text-difference';
import { EvidenceList } from '@/components/portfolio/evidence-list';
import { DescriptionList } from '@/components/ui/description-list';
import { Markdown } from '@/components/ui/markdown';
import { Section } from '@/components/ui/section';
import { attachmentHref } from '@/lib/content/text-attachments';
import { kindFacts } from '@/lib/content/text-kinds';
import type { TextVersion } from '@/lib/server/content/data/text-rows';
import type { OpenedVersion } from '@/lib/server/editor/open-version';
import { attachmentsText } from '@/lib/text/nl/editor/attachments';
import { audienceName, editorText, kindWords, sectionName, textFields } from '@/lib/text/nl/editor/editor';
import { RestoreForm } from './restore-form';

const { difference, whole, restored, back } = editorText.version;

/** An earlier version: how it differs from the newest word by word, what it said, and the way to put it back. */
export function VersionView({ opened: { text, version, newest, attachments } }: { opened: OpenedVersion }) {
  const { id, kind, version: opening } = text;
  const { hasTitle } = kindFacts(kind);
  const words = kindWords[kind];
  const isNewest = version.number === newest.number;
  return (
    <>
      {!isNewest && (
        <Section id="verschil" heading={difference}>
          {hasTitle && (
            <>
              <h3>{words.title}</h3>
              <TextDifference before={version.title} after={newest.title} />
            </>
          )}
          <h3>{words.body}</h3>
          <TextDifference before={version.body} after={newest.body} />
        </Section>
      )}
      <Section id="versie" heading={whole}>
        <DescriptionList rows={rowsOf(version, kind)} />
        {kind === 'mail_introduction' ? (
          <MailWords markdown={version.body} />
        ) : (
          <Markdown text={version.body} topLevel={3} isChanging />
        )}
        {attachments.length > 0 && (
          <>
            <h3>{attachmentsText.heading}</h3>
            <EvidenceList evidence={attachments} hrefOf={attachmentHref} />
          </>
        )}
      </Section>
      {!isNewest && (
        <div className="flow">
          <p>{restored}</p>
          <RestoreForm id={id} version={opening} number={version.number} />
        </div>
      )}
      <p>
        <a href={`/beheer/teksten/${id}`}>{back}</a>
      </p>
    </>
  );
}

function rowsOf({ title, section, position, audience }: TextVersion, kind: OpenedVersion['text']['kind']) {
  const { hasTitle, hasSection, hasOrder, hasAudience } = kindFacts(kind);
  const label = (name: string) => textFields(kind)[name]?.label ?? '';
  return [
    ...(hasTitle ? [{ term: label('title'), description: title }] : []),
    ...(hasSection ? [{ term: label('section'), description: sectionName(section) }] : []),
    ...(hasOrder ? [{ term: label('position'), description: position }] : []),
    ...(hasAudience ? [{ term: label('audience'), description: audienceName(audience, kind) }] : []),
  ];
}
