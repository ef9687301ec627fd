import { Alert } from '@/components/ui/alert';
import { Bulleted } from '@/components/ui/bulleted';
import { Section } from '@/components/ui/section';
import type { MergeBlocker } from '@/lib/merging/merge-blockers';
import type { MergedPerson } from '@/lib/merging/merged-person';
import type { MergePreview } from '@/lib/server/merging/preview-merge';
import { mergeReasonSentence, mergeText as text } from '@/lib/text/nl/merging/merging';
import { ChooseFields } from './choose-fields';
import { MergeForm, OtherForm } from './merge-form';
import { MergeOutcome } from './merge-outcome';
import { choicesHref } from './places';

type MergeViewProps = {
  /** Of the dossier that it was begun in. */
  id: string;
  /** Null until it was said with which other registration. */
  preview: MergePreview | null;
  /** What stays was chosen: now what follows from it, and the decision. */
  isChosen: boolean;
};

/** First which number, then what stays, then what happens and whether that is meant. */
export function MergeView({ id, preview, isChosen }: MergeViewProps) {
  if (!preview) return <OtherForm registrationId={id} />;
  const { pair, blockers } = preview;
  const [own, other] = pair.older.id === id ? [pair.older, pair.younger] : [pair.younger, pair.older];
  return (
    <>
      <Blocked blockers={blockers} />
      {isChosen ? (
        <Decide {...{ own, other, preview }} />
      ) : (
        <ChooseFields id={id} otherId={other.id} preview={preview} />
      )}
    </>
  );
}

type DecideProps = { own: MergedPerson; other: MergedPerson; preview: MergePreview };

function Decide({ own, other, preview }: DecideProps) {
  const { blockers, choices } = preview;
  const which = { registrationId: own.id, version: own.version, otherId: other.id, otherVersion: other.version };
  return (
    <>
      <MergeOutcome preview={preview} />
      <p>
        <a href={choicesHref(own.id, other.id, choices)}>{text.preview.change}</a>
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
