import { Section } from '@/components/ui/section';
import { Unbroken } from '@/components/ui/unbroken';
import type { Dossier } from '@/lib/server/casework/open-dossier';
import type { Merge } from '@/lib/server/merging/data/merges';
import { mergesText as text } from '@/lib/text/nl/merging/merging';
import { formatDateTime } from '@/lib/text/nl/shared/format';
import { StatusHistory } from './dossier-history';

/** Which registrations of the same person went up in this one, what was undone, and what happened under their numbers. */
export function DossierMerges({ dossier }: { dossier: Dossier }) {
  const { id, merges, mergedHistories, isOwn } = dossier;
  if (merges.length === 0) return null;
  const newest = merges.find(({ undoneAt }) => undoneAt === null);
  return (
    <Section id="samengevoegd" heading={text.heading}>
      <ul className="bulleted">
        {merges.map((merge) => (
          <li key={merge.id}>
            <Words merge={merge} />
            {merge === newest && !isOwn && (
              <>
                {' '}
                <a href={`/beheer/dossiers/${id}/samenvoeging/${merge.id}`}>
                  <Unbroken>{text.undo.link(merge.mergedNumber)}</Unbroken>
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      {mergedHistories.map(({ number, events }) => (
        <StatusHistory key={number} events={events} heading={text.history(number)} />
      ))}
    </Section>
  );
}

function Words({ merge }: { merge: Merge }) {
  const { mergedNumber, mergedAt, mergedByName, reason, undoneAt, undoneByName, undoReason } = merge;
  return (
    <>
      <Unbroken>{text.merged(mergedNumber, formatDateTime(mergedAt), mergedByName ?? text.nobody)}</Unbroken>{' '}
      {text.because(reason)}
      {undoneAt && (
        <>
          {' '}
          {text.undone(formatDateTime(undoneAt), undoneByName ?? text.nobody)} {text.because(undoReason)}
        </>
      )}
    </>
  );
}
