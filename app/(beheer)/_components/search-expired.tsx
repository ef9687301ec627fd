import { Alert } from '@/components/ui/alert';
import { searchExpiredText as text } from '@/lib/text/nl/casework/searching';

/** Says that what was searched for is gone, so that a list without it isn't taken for the answer. */
export function SearchExpired() {
  return (
    <Alert variant="warning" heading={text.heading}>
      {text.text}
    </Alert>
  );
}
