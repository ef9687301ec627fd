import { OneForm } from '@/app/(beheer)/_components/one-form';
import { Alert } from '@/components/ui/alert';
import { Section } from '@/components/ui/section';
import type { PublishBlocker } from '@/lib/normsets/publish-blockers';
import type { OpenedDraft } from '@/lib/server/normsets/open-draft';
import { reasonText } from '@/lib/shared/reason-texts';
import { draftText } from '@/lib/text/nl/normsets/draft-pages';
import { blockerTexts, normsetsText } from '@/lib/text/nl/normsets/normsets';
import { ConfirmForm, ProposeForm, ReturnForm, TakeBackForm } from '../../../draft-forms';
import { blockerHref } from '../../../normset-addresses';

const { publish: text } = draftText;

/** What still stands in the way, each a link to where it is mended; or the button that goes on. */
export function PublishSection({ opened }: { opened: OpenedDraft }) {
  const { draft, blockers } = opened;
  if (draft.state !== 'draft' && draft.state !== 'proposed') return null;
  return (
    <Section id="bekendmaken" heading={text.heading}>
      {blockers.length > 0 && <Blockers draftId={draft.id} blockers={blockers} />}
      {draft.state === 'draft' ? <OfDraft opened={opened} /> : <OfProposal opened={opened} />}
    </Section>
  );
}

function Blockers({ draftId, blockers }: { draftId: string; blockers: PublishBlocker[] }) {
  return (
    <Alert variant="warning" heading={text.blocked}>
      <ul className="bulleted">
        {blockers.map((blocker) => (
          <li key={`${blocker.code} ${blockerHref(draftId, blocker)}`}>
            <a href={blockerHref(draftId, blocker)}>{reasonText(blockerTexts, blocker)}</a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function OfDraft({ opened: { draft, blockers, byTwo } }: { opened: OpenedDraft }) {
  const key = { draftId: draft.id, version: draft.version };
  return (
    <>
      <p>{byTwo ? text.byTwo : text.byOne}</p>
      {blockers.length === 0 && (byTwo ? <ProposeForm {...key} /> : <ConfirmForm {...key} />)}
    </>
  );
}

function OfProposal({ opened: { draft, blockers, isOwnProposal } }: { opened: OpenedDraft }) {
  const key = { draftId: draft.id, version: draft.version };
  if (isOwnProposal)
    return (
      <>
        <p>{text.own}</p>
        <TakeBackForm {...key} />
      </>
    );
  return (
    <>
      <p>{text.others(draft.proposedBy ?? normsetsText.somebody)}</p>
      <OneForm
        legend={text.choose}
        choices={[
          ...(blockers.length === 0
            ? [{ code: 'bevestigen', label: text.confirm, form: <ConfirmForm {...key} /> }]
            : []),
          { code: 'teruggeven', label: text.giveBack, form: <ReturnForm {...key} /> },
        ]}
      />
    </>
  );
}
