import { Alert } from '@/components/ui/alert';
import { Section } from '@/components/ui/section';
import type { Message } from '@/lib/server/mail/data/messages';
import { messageAnswerText } from '@/lib/text/nl/mail/message-answers';
import { messagesText as text } from '@/lib/text/nl/mail/messages';
import { formatDateTime } from '@/lib/text/nl/shared/format';
import { AnswerForm } from './answer-form';

type MessageViewProps = {
  message: Pick<Message, 'id' | 'body' | 'path' | 'authorId' | 'answer' | 'answeredAt'>;
  managerEmail: string;
  isJustAnswered?: boolean;
};

export function MessageView({ message, managerEmail, isJustAnswered }: MessageViewProps) {
  const { body, path } = message;
  return (
    <>
      {isJustAnswered && message.answeredAt && <Alert variant="success">{messageAnswerText.done}</Alert>}
      <p className="whitespace-pre-line">{body}</p>
      {path && (
        <p>
          <a href={path}>{text.about}</a>
        </p>
      )}
      <Answer message={message} managerEmail={managerEmail} />
      <p>
        <a href="/mijn/berichten">{text.back}</a>
      </p>
    </>
  );
}

/** Whoever wrote it can be answered; the register itself reads nothing. */
function Answer({ message: { id, authorId, answer, answeredAt }, managerEmail }: MessageViewProps) {
  if (!answeredAt && authorId === null) return <p>{text.answer(managerEmail)}</p>;
  return (
    <Section id="antwoord" heading={messageAnswerText.heading}>
      {answeredAt ? (
        <>
          <p>{messageAnswerText.given(formatDateTime(answeredAt))}</p>
          <p className="whitespace-pre-line">{answer}</p>
        </>
      ) : (
        <AnswerForm id={id} />
      )}
    </Section>
  );
}
