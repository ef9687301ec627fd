import { Alert } from '@/components/ui/alert';
import { Bulleted } from '@/components/ui/bulleted';
import { Section } from '@/components/ui/section';
import type { MergeBlocker } from '@/lib/merging/merge-blockers';
import type { Previewed } from '@/lib/server/merging/preview-merge';
import { mergeReasonSentence, mergeText as text } from '@/lib/text/nl/merging/merging';
import { AskNumber } from './ask-number';
import { ChooseFields } from './choose-fields';
import { MergeForm } from './merge-form';
import { MergeOutcome } from './merge-outcome';
import { chosenHref } from './places';

type MergeViewProps = {
  /** Of the dossier that it was begun in. */
  id: string;
  /** The other number as it was typed; '' before it was. */
  typed: string;
  previewed: Previewed | null;
  /** What stays was chosen: now what follows from it, and the decision. */
  isChosen: boolean;
};

/** First which number, then what stays, then what happens and whether that is meant. */
export function MergeView({ id, typed, previewed, isChosen }: MergeViewProps) {
  if (!previewed) return <AskNumber id={id} typed={typed} />;
  if (!previewed.ok)
    return (
      <>
        <Alert variant="warning">{text.other[previewed.reason]}</Alert>
        <AskNumber id={id} typed={typed} />
      </>
    );
  const { preview } = previewed;
  const { blockers, pair, choices } = preview;
  if (!isChosen)
    return (
      <>
        <Blocked blockers={blockers} />
        <ChooseFields {...{ id, typed, preview }} />
      </>
    );
  const other = pair.older.id === id ? pair.younger : pair.older;
  const own = pair.older.id === id ? pair.older : pair.younger;
  const which = { registrationId: id, version: own.version, otherId: other.id, otherVersion: other.version };
  return (
    <>
      <Blocked blockers={blockers} />
      <MergeOutcome preview={preview} />
      <p>
        <a href={chosenHref(id, typed, choices, false)}>{text.preview.change}</a>
      </p>
      {blockers.length === 0 && (
        <Section id="besluit" heading={text.decide.heading}>
          <MergeForm hidden={{ ...which, ...choices }} />
        </Section>
      )}
    </>
  );
}

function Blocked({ blockers }: { blockers: readonly MergeBlocker[] }) {
  if (blockers.length === 0) return null;
  return (
    <Alert variant="warning" heading={text.blocked.heading}>
      <p>{text.blocked.lead}</p>
      <Bulleted items={[...new Set(blockers.map(mergeReasonSentence))]} />
    </Alert>
  );
}
