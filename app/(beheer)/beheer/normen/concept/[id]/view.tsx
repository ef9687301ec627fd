import { ArrivedNews } from '@/app/(beheer)/_components/arrived-news';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { DescriptionList } from '@/components/ui/description-list';
import { Details } from '@/components/ui/details';
import type { StoredDraft } from '@/lib/server/normsets/data/drafts';
import type { OpenedDraft } from '@/lib/server/normsets/open-draft';
import { draftText as text } from '@/lib/text/nl/normsets/draft-pages';
import { draftStateNames, normsetsText } from '@/lib/text/nl/normsets/normsets';
import { formatDate, formatDateTime } from '@/lib/text/nl/shared/format';
import { WithdrawForm } from '../../draft-forms';
import { normsetHref } from '../../normset-addresses';
import { Differences } from './_components/differences';
import { DraftRules } from './_components/draft-rules';
import { PreviewSection } from './_components/preview-section';
import { PublishSection } from './_components/publish-section';

/** A draft: its rules, what is other in it, what it would do to everybody, and what becomes of it. */
export function DraftView({ opened, done }: { opened: OpenedDraft; done: string }) {
  const { draft } = opened;
  const { id: draftId, version, state, publishedAsId, remark } = draft;
  return (
    <>
      <ArrivedNews news={done} texts={normsetsText.done} />
      {publishedAsId && (
        <Alert variant="success">
          <p>{text.published}</p>
          <p>
            <a href={normsetHref(publishedAsId)}>{text.toPublished}</a>
          </p>
        </Alert>
      )}
      {remark && (
        <Alert variant="warning" heading={text.remark}>
          {remark}
        </Alert>
      )}
      <DescriptionList rows={factsOf(draft)} />
      <DraftRules draft={draft} />
      <Differences draft={draft} />
      <PreviewSection opened={opened} />
      <PublishSection opened={opened} />
      {state === 'draft' && (
        <Details summary={text.withdraw.heading}>
          <p>{text.withdraw.text}</p>
          <WithdrawForm {...{ draftId, version }} />
        </Details>
      )}
      <p>
        <a href={place('management_normsets').href}>{normsetsText.back}</a>
      </p>
    </>
  );
}

function factsOf(draft: StoredDraft) {
  const { facts } = text;
  const by = (at: Date | null, who: string | null) =>
    at ? facts.by(formatDateTime(at), who ?? normsetsText.somebody) : '';
  const { isErratum, validFrom, basis, basedOnId, reason } = draft;
  return [
    { term: facts.state, description: draftStateNames[draft.state] },
    { term: facts.from, description: validFrom ? formatDate(validFrom) : facts.noDay },
    {
      term: isErratum ? facts.corrects : facts.basis,
      description: <a href={normsetHref(basedOnId)}>{facts.basisOf(formatDate(basis.validFrom))}</a>,
    },
    ...(reason ? [{ term: facts.reason, description: reason }] : []),
    { term: facts.made, description: by(draft.madeAt, draft.madeBy) },
    { term: facts.changed, description: by(draft.changedAt, draft.changedBy) },
    ...(draft.proposedAt ? [{ term: facts.proposed, description: by(draft.proposedAt, draft.proposedBy) }] : []),
    ...(draft.decidedAt ? [{ term: facts.decided, description: by(draft.decidedAt, draft.decidedBy) }] : []),
  ];
}
