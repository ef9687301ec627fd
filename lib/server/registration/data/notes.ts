import 'server-only';
import { reader, type Transaction } from '@/lib/server/platform/db/database';

export type NoteSubject =
  | { applicationId: string }
  | { registrationId: string }
  | { activityId: string }
  | { requestId: string };
export type Note = { id: string; at: Date; text: string; author: { id: string; name: string } };

/** A manager's or assessor's own words, which stay as they were written; false when a first press wrote them already. */
export async function createNote(
  tx: Transaction,
  { subject, ...note }: { id: string; subject: NoteSubject; authorId: string; at: Date; text: string },
): Promise<boolean> {
  return (await tx.note.createMany({ data: { ...subject, ...note }, skipDuplicates: true })).count === 1;
}

/** What was noted, by somebody or by all, oldest first. Never for the person whom it is about: the caller's own scoped load decides. */
export async function listNotes(subject: NoteSubject, authorId?: string): Promise<Note[]> {
  return (await reader()).note.findMany({
    where: { ...subject, ...(authorId && { authorId }) },
    select: { id: true, at: true, text: true, author: { select: { id: true, name: true } } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
}
