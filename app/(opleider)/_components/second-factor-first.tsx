import { Alert } from '@/components/ui/alert';
import { secondFactorText as text } from '@/lib/text/nl/providers/provider-desk';

/** Why a form isn't there, and the way to it. */
export function SecondFactorFirst({ path, children }: { path: string; children: string }) {
  return (
    <Alert variant="info" heading={text.heading}>
      <p>{children}</p>
      <p>
        <a href={`/account/tweede-factor?${new URLSearchParams({ naar: path })}`}>{text.link}</a>
      </p>
    </Alert>
  );
}
