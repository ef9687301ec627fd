import { randomUUID } from 'node:crypto';
import { Card } from '@/components/ui/card';
import { Details } from '@/components/ui/details';
import type { DossierMail } from '@/lib/server/casework/data/dossier-parts';
import type { Dossier } from '@/lib/server/casework/open-dossier';
import { dossierText } from '@/lib/text/nl/casework/dossiers';
import { taskKindTexts } from '@/lib/text/nl/casework/tasks';
import { type MailTemplate, mailExamples, mailText } from '@/lib/text/nl/mail/mails';
import { formatDateTime, formatShortDate } from '@/lib/text/nl/shared/format';
import { NoteForm } from './act-forms';
import { PartTable } from './part-table';

export function Messages({ messages }: { messages: Dossier['messages'] }) {
  const { heading, empty, by, read, unread, answered, hasAnswer } = dossierText.messages;
  if (messages.length === 0)
    return (
      <p>
        <strong>{heading}</strong>: {empty}
      </p>
    );
  return (
    <section className="flow" aria-labelledby="berichten">
      <h2 id="berichten">{heading}</h2>
      {messages.map(({ id, subject, body, at, authorName, readAt, answer, answeredAt }) => (
        <Details key={id} summary={`${subject} (${formatDateTime(at)}${answeredAt ? hasAnswer : ''})`}>
          <p>{by(authorName ?? '', formatDateTime(at))}</p>
          <p className="whitespace-pre-line">{body}</p>
          {answeredAt && (
            <>
              <p>{answered(formatDateTime(answeredAt))}</p>
              <p className="whitespace-pre-line">{answer}</p>
            </>
          )}
          <p className="form-hint">{readAt ? read(formatDateTime(readAt)) : unread}</p>
        </Details>
      ))}
    </section>
  );
}

export function Mails({ mails }: { mails: DossierMail[] }) {
  const { heading, empty, columns, toMails } = dossierText.mails;
  return (
    <PartTable
      heading={heading}
      empty={empty}
      rows={mails}
      columns={[
        { key: 'at', heading: columns.at, cell: ({ createdAt }) => formatDateTime(createdAt) },
        { key: 'subject', heading: columns.subject, rowHeader: true, cell: ({ template }) => subjectOf(template) },
        { key: 'to', heading: columns.to, cell: ({ toAddress }) => toAddress },
        { key: 'fate', heading: columns.fate, cell: (mail) => fateOf(mail) },
      ]}
    >
      {mails.some(({ state }) => state === 'failed') && (
        <p>
          <a href="/beheer/mails">{toMails}</a>
        </p>
      )}
    </PartTable>
  );
}

function isTemplate(name: string): name is MailTemplate {
  return Object.hasOwn(mailText, name);
}

/** A template in words: its subject, which names nobody. */
function subjectOf(template: string): string {
  if (!isTemplate(template)) return dossierText.mails.unknown;
  const text = mailText[template] as (params: unknown) => { subject: string };
  return text(mailExamples[template]).subject;
}

function fateOf({ state, sentAt, failedAt, attempts }: DossierMail): string {
  const { queued, sent, failed } = dossierText.mails;
  if (state === 'sent' && sentAt) return sent(formatDateTime(sentAt), attempts);
  if (state === 'failed' && failedAt) return failed(formatDateTime(failedAt), attempts);
  return queued(attempts);
}

export function Tasks({ tasks }: { tasks: Dossier['tasks'] }) {
  const { heading, empty, columns, open, none } = dossierText.tasks;
  return (
    <PartTable
      heading={heading}
      empty={empty}
      rows={tasks}
      columns={[
        { key: 'what', heading: columns.what, rowHeader: true, cell: ({ kind }) => taskKindTexts[kind] },
        { key: 'since', heading: columns.createdOn, cell: ({ createdOn }) => formatShortDate(createdOn) },
        { key: 'due', heading: columns.dueOn, cell: ({ dueOn }) => (dueOn ? formatShortDate(dueOn) : none) },
        { key: 'done', heading: columns.done, cell: ({ doneAt }) => (doneAt ? formatDateTime(doneAt) : open) },
      ]}
    />
  );
}

/** Managers' own words, never shown to the person. */
export function Notes({ notes, registrationId }: { notes: Dossier['notes']; registrationId: string }) {
  const { heading, empty, by } = dossierText.notes;
  return (
    <section className="flow" aria-labelledby="notities">
      <h2 id="notities">{heading}</h2>
      {notes.length === 0 && <p>{empty}</p>}
      {notes.map(({ id, at, authorName, text }) => (
        <Card key={id}>
          <p className="whitespace-pre-line">{text}</p>
          <p className="form-hint">{by(authorName, formatDateTime(at))}</p>
        </Card>
      ))}
      <NoteForm registrationId={registrationId} formId={randomUUID()} />
    </section>
  );
}
