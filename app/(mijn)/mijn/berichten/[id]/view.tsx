import type { Message } from '@/lib/server/mail/data/messages';
import { messagesText as text } from '@/lib/text/nl/mail/messages';

type MessageViewProps = { message: Pick<Message, 'body' | 'path'>; managerEmail: string };

export function MessageView({ message: { body, path }, managerEmail }: MessageViewProps) {
  return (
    <>
      <p className="whitespace-pre-line">{body}</p>
      {path && (
        <p>
          <a href={path}>{text.about}</a>
        </p>
      )}
      <p>{text.answer(managerEmail)}</p>
      <p>
        <a href="/mijn/berichten">{text.back}</a>
      </p>
    </>
  );
}
