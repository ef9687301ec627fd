import { QrCode } from '@/components/ui/qr-code';
import { inGroups } from '@/lib/access/second-factor';
import { recoveryCodesOf, totpAddress } from '@/lib/server/access/second-factor';
import { secondFactorText } from '@/lib/text/nl/access/security';
import { RecoveryCodeList } from '../_components/recovery-code-list';
import { ConfirmForm } from './second-factor-forms';

const text = secondFactorText.setup;

type SetupStepsProps = {
  setup: { id: string; totpSecret: string };
  /** How the app calls the entry. */
  account: { email: string; issuer: string };
  next: string;
};

/** What there is to do before a second factor is on; shown again as it was when the page is loaded anew. */
export function SetupSteps({ setup, account, next }: SetupStepsProps) {
  const [key, codes, confirm] = text.steps;
  const address = totpAddress(setup.totpSecret, { issuer: account.issuer, label: account.email });
  return (
    <>
      <p>{text.lead}</p>
      <h2>{key}</h2>
      <p>{text.scan}</p>
      <QrCode text={address} label={text.picture} />
      <p>{text.type}</p>
      <p>
        {text.key}: <strong data-secret="">{inGroups(setup.totpSecret)}</strong>
      </p>
      <p className="no-print">
        <a href={address}>{text.open}</a>
      </p>
      <h2>{codes}</h2>
      <p>{text.codes}</p>
      <RecoveryCodeList codes={recoveryCodesOf(setup.id)} />
      <h2>{confirm}</h2>
      <ConfirmForm setup={setup.id} next={next} />
    </>
  );
}
