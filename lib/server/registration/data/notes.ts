import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listPart, momentOf, readPart, type Stored } from '@/lib/server/platform/db/parts';

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
  const byAuthor = authorId ? Prisma.sql`AND n.author_id = ${authorId}::uuid` : Prisma.empty;
  return readPart(
    listPart<Stored<Note>, Note>(
      Prisma.sql`SELECT n.id, n.at, n.text, json_build_object('id', b.id, 'name', b.name) AS author
        FROM note n JOIN account b ON b.id = n.author_id WHERE ${isAbout(subject)} ${byAuthor} ORDER BY n.at, n.id`,
      ({ at, ...note }) => ({ ...note, at: momentOf(at) }),
    ),
  );
}

function isAbout(subject: NoteSubject): Prisma.Sql {
  if ('applicationId' in subject) return Prisma.sql`n.application_id = ${subject.applicationId}::uuid`;
  if ('registrationId' in subject) return Prisma.sql`n.registration_id = ${subject.registrationId}::uuid`;
  if ('activityId' in subject) return Prisma.sql`n.activity_id = ${subject.activityId}::uuid`;
  return Prisma.sql`n.request_id = ${subject.requestId}::uuid`;
}
