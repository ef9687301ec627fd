import { randomUUID } from 'node:crypto';
import { NotesSection } from '@/app/(beheer)/_components/notes-section';
import type { Desk } from '@/lib/courses/accreditation-forms';
import type { AssessedAccreditation, ManagedAccreditation } from '@/lib/server/courses/accreditation-file';
import { RequestNoteForm } from './assessor-forms';

type RequestNotesProps = { file: ManagedAccreditation | AssessedAccreditation; desk: Desk; mayWrite: boolean };

export function RequestNotes({ file: { request, notes, isOwn }, desk, mayWrite }: RequestNotesProps) {
  if (isOwn) return null;
  return (
    <NotesSection notes={notes}>
      {mayWrite && <RequestNoteForm key={notes.length} id={request.id} desk={desk} formId={randomUUID()} />}
    </NotesSection>
  );
}
