import 'server-only';
import { reader, type Transaction } from '../db';

export type NoteSubject = { applicationId: string } | { registrationId: string };
export type Note = { id: string; at: Date; text: string; author: { id: string; name: string } };

/** A manager's or assessor's own words; they stay as they were written. */
export async function createNote(
  tx: Transaction,
  { subject, ...note }: { subject: NoteSubject; authorId: string; at: Date; text: string },
): Promise<string> {
  return (await tx.note.create({ data: { ...subject, ...note }, select: { id: true } })).id;
}

/** What was noted, oldest first. Never for the person whom it is about: the caller's own scoped load decides. */
export async function listNotes(subject: NoteSubject): Promise<Note[]> {
  return (await reader()).note.findMany({
    where: subject,
    select: { id: true, at: true, text: true, author: { select: { id: true, name: true } } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
}
