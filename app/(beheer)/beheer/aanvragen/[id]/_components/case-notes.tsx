import { randomUUID } from 'node:crypto';
import type { AskedFrom } from '@/lib/application/information-forms';
import type { CaseFile } from '@/lib/server/application/open-case';
import { notesText } from '@/lib/text/nl/application/cases';
import { formatDateTime } from '@/lib/text/nl/shared/format';
import { NoteForm } from './handling-forms';

/** Never for the applicant. */
export function CaseNotes({ file, from }: { file: CaseFile; from: AskedFrom }) {
  const { application, notes, refusal, isOwnCase } = file;
  if (isOwnCase) return null;
  return (
    <section className="flow" aria-labelledby="notities">
      <h2 id="notities">{notesText.heading}</h2>
      <p>{notesText.lead}</p>
      {notes.length === 0 && <p>{notesText.none}</p>}
      {notes.map(({ id, at, text, author }) => (
        <div key={id} className="flow">
          <h3>{notesText.by(author.name, formatDateTime(at))}</h3>
          <p className="whitespace-pre-line">{text}</p>
        </div>
      ))}
      {!refusal && <NoteForm key={notes.length} applicationId={application.id} formId={randomUUID()} from={from} />}
    </section>
  );
}
