import { Alert } from '@/components/ui/alert';
import { EmptyState } from '@/components/ui/empty-state';
import { recoveryCodesText as text } from '@/lib/text/nl/access/security';
import { RecoveryCodeList } from '../_components/recovery-code-list';
import { ConfirmCodesForm, RequestCodesForm } from './recovery-code-forms';

/** New codes that nobody kept yet, and the setup that shows them. */
type Fresh = { setup: string; codes: string[] };
type RecoveryCodesViewProps = {
  isOn: boolean;
  fresh: Fresh | null;
  left: { count: number; of: number };
  done: string | undefined;
};

export function RecoveryCodesView({ isOn, fresh, left, done }: RecoveryCodesViewProps) {
  return (
    <>
      {done && <Alert variant="success">{done}</Alert>}
      {!isOn && <NotNeeded />}
      {isOn && <p>{text.left(left.count, left.of)}</p>}
      {isOn && fresh && <FreshCodes {...fresh} />}
      {isOn && !fresh && <Renewal />}
    </>
  );
}

function NotNeeded() {
  return (
    <EmptyState heading={text.none.heading}>
      <p>{text.none.text}</p>
      <p>
        <a href="/account/tweede-factor">{text.none.link}</a>
      </p>
    </EmptyState>
  );
}

function FreshCodes({ setup, codes }: Fresh) {
  return (
    <>
      <h2>{text.fresh.heading}</h2>
      <p>{text.fresh.text}</p>
      <RecoveryCodeList codes={codes} />
      <ConfirmCodesForm setup={setup} />
    </>
  );
}

function Renewal() {
  return (
    <>
      <h2>{text.renew.heading}</h2>
      <p>{text.renew.text}</p>
      <RequestCodesForm />
    </>
  );
}
