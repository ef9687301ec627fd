import type { ReactNode } from 'react';
import type { Note } from '@/lib/server/registration/data/notes';
import { notesText } from '@/lib/text/nl/application/cases';
import { formatDateTime } from '@/lib/text/nl/shared/format';

/** What those who work on a case write beside it; never for whom it is about. */
export function NotesSection({ notes, children }: { notes: Note[]; children: ReactNode }) {
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
      {children}
    </section>
  );
}
