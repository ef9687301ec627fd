import { Alert } from '@/components/ui/alert';
import { unreadText } from '@/lib/text/nl/mail/messages';

export function UnreadMessages({ unread }: { unread: number }) {
  if (unread === 0) {
    return (
      <p>
        <a href="/mijn/berichten">{unreadText.none}</a>
      </p>
    );
  }
  return (
    <Alert variant="info" heading={unreadText.heading(unread)}>
      <p>
        <a href="/mijn/berichten">{unreadText.link}</a>
      </p>
    </Alert>
  );
}
