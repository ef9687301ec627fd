import { randomUUID } from 'node:crypto';
import { NotesSection } from '@/app/(beheer)/_components/notes-section';
import type { AskedFrom } from '@/lib/application/information-forms';
import type { CaseFile } from '@/lib/server/application/open-case';
import { ApplicationNoteForm } from './handling-forms';

export function CaseNotes({ file, from }: { file: CaseFile; from: AskedFrom }) {
  const { application, notes, refusal, isOwnCase } = file;
  if (isOwnCase) return null;
  return (
    <NotesSection notes={notes}>
      {!refusal && (
        <ApplicationNoteForm key={notes.length} applicationId={application.id} formId={randomUUID()} from={from} />
      )}
    </NotesSection>
  );
}
