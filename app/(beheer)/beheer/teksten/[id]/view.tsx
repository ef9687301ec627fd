import { ArrivedNews } from '@/app/(beheer)/_components/arrived-news';
import { AlsoOpen } from '@/components/content/also-open';
import { TextStateBadge } from '@/components/content/text-state-badge';
import { DescriptionList } from '@/components/ui/description-list';
import { Section } from '@/components/ui/section';
import { kindFacts } from '@/lib/content/text-kinds';
import { comingVersion, publishable, textState, withdrawable } from '@/lib/content/text-states';
import type { OpenedText } from '@/lib/server/editor/open-text';
import { editorText, kindWords } from '@/lib/text/nl/editor/editor';
import { formatDateTime } from '@/lib/text/nl/shared/format';
import { AttachmentsSection, type UploadFacts } from './attachments-section';
import { CancelPublicationForm, PublishForm, RenameForm, SaveTextForm, WithdrawTextForm } from './text-act-forms';
import { TextHistory } from './text-history';

const { facts: factsText, edit, publish, coming: comingText, withdraw, rename, history } = editorText;

type TextViewProps = UploadFacts & { text: OpenedText; figures: Record<string, string>; done: string };

export function TextView({ text, figures, done, ...upload }: TextViewProps) {
  const { id, kind, slug, version, newest, published, others, at } = text;
  const which = { id, version };
  const facts = kindFacts(kind);
  const coming = comingVersion(published, at);
  const mayPublish = publishable(newest, at, at).ok;
  return (
    <>
      <ArrivedNews news={done} texts={editorText.done} />
      <AlsoOpen opened={`text:${id}`} others={others} />
      <Facts text={text} />
      {coming?.publishedFrom && (
        <Section id="straks" heading={comingText.heading}>
          <p>{comingText.from(coming.number, formatDateTime(coming.publishedFrom))}</p>
          <CancelPublicationForm {...which} />
        </Section>
      )}
      <Section id="publiceer" heading={publish.heading}>
        {mayPublish ? (
          <>
            <p>{publish.explained(newest.number)}</p>
            <PublishForm {...which} />
          </>
        ) : (
          <p>{publish.already}</p>
        )}
      </Section>
      <Section id="wijzig" heading={edit.heading}>
        <SaveTextForm {...which} kind={kind} newest={newest} figures={figures} />
      </Section>
      {facts.hasAttachments && <AttachmentsSection text={text} {...upload} />}
      <Section id="versies" heading={history.heading}>
        <TextHistory text={text} />
      </Section>
      {facts.hasAnchor && (
        <Section id="adres" heading={rename.heading}>
          <p>{rename.explained}</p>
          <RenameForm {...which} slug={slug} />
        </Section>
      )}
      {withdrawable(published, facts.isOptional, at).ok && (
        <Section id="intrekken" heading={withdraw.heading}>
          <p>{withdraw.explained}</p>
          <WithdrawTextForm {...which} />
        </Section>
      )}
    </>
  );
}

function Facts({ text: { kind, slug, formerSlugs, published, at, clear, unclear } }: { text: OpenedText }) {
  const { hasAnchor } = kindFacts(kind);
  return (
    <DescriptionList
      rows={[
        { term: factsText.kind, description: kindWords[kind].one },
        { term: factsText.state, description: <TextStateBadge state={textState(published, at)} /> },
        ...(hasAnchor ? [{ term: factsText.address, description: slug }] : []),
        ...(formerSlugs.length > 0 ? [{ term: factsText.former, description: formerSlugs.join(', ') }] : []),
        ...(kind === 'question' ? [{ term: factsText.clear, description: editorText.clear(clear, unclear) }] : []),
      ]}
    />
  );
}
