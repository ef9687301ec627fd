import { Alert } from '@/components/ui/alert';
import { Section } from '@/components/ui/section';
import { decimalOf, type Hundredths } from '@/lib/content/amounts';
import { previewParts } from '@/lib/normsets/person-preview';
import type { OpenedDraft } from '@/lib/server/normsets/open-draft';
import { previewText as text } from '@/lib/text/nl/normsets/draft-pages';
import { figure } from '@/lib/text/nl/shared/amounts';
import { formatDate, formatDateTime } from '@/lib/text/nl/shared/format';
import { PreviewForm } from '../../../draft-forms';
import { draftHref, PREVIEW } from '../../../normset-addresses';
import { PreviewExamples } from './preview-examples';
import { PreviewProgress } from './preview-progress';
import { PreviewTable } from './preview-table';

/** What the draft does to everybody: how far that is worked out, and what came of it. */
export function PreviewSection({ opened }: { opened: OpenedDraft }) {
  const { draft, preview, blockers } = opened;
  const isOpen = draft.state === 'draft' || draft.state === 'proposed';
  if (!isOpen && !preview?.isFinished) return null;
  const isBlocked = blockers.some(({ at }) => at.part !== 'preview');
  const isRunning = isOpen && preview?.isCurrent === true && !preview.isFinished;
  return (
    <Section id={PREVIEW} heading={text.heading}>
      {isOpen && <p>{text.lead}</p>}
      {isOpen && preview && !preview.isCurrent && <Alert variant="warning">{text.outdated}</Alert>}
      {isRunning && (
        <PreviewProgress looked={preview.counts.looked} people={preview.people} here={draftHref(draft.id)} />
      )}
      {preview?.isFinished && <Outcome opened={opened} preview={preview} />}
      {isOpen &&
        (isBlocked ? (
          <p>{text.blocked}</p>
        ) : (
          <PreviewForm draftId={draft.id} version={draft.version} isAgain={preview !== null} />
        ))}
    </Section>
  );
}

type OutcomeProps = { opened: OpenedDraft; preview: NonNullable<OpenedDraft['preview']> };

function Outcome({ opened: { draft, examples }, preview: { counts, finishedAt, today } }: OutcomeProps) {
  const types = new Map(
    [...draft.basis.rules.activityTypes, ...draft.rules.activityTypes].map(({ code, name }) => [code, name]),
  );
  return (
    <>
      {finishedAt && <p>{text.finished(formatDateTime(finishedAt), formatDate(today), counts.looked)}</p>}
      <p>
        <strong>{counts.changed === 0 ? text.nothing : text.changed(counts.changed)}</strong>{' '}
        {counts.lowered > 0 ? text.lowered(counts.lowered) : text.unlowered}
      </p>
      {counts.changed > 0 &&
        previewParts.map((part) => <PreviewTable key={part} part={part} tallies={counts[part]} types={types} />)}
      {examples.length > 0 && (
        <PreviewExamples
          examples={examples.map(({ before, after, ...rest }) => ({
            ...rest,
            before: pointsOf(before),
            after: pointsOf(after),
          }))}
        />
      )}
    </>
  );
}

const pointsOf = (hundredths: number) => figure(decimalOf(hundredths as Hundredths));
