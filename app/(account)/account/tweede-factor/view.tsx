import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { QrCode } from '@/components/ui/qr-code';
import { secondFactorText as text } from '@/lib/text/nl/access/security';
import { RecoveryCodeList } from '../_components/recovery-code-list';
import { ConfirmForm, RemoveForm, StartForm } from './second-factor-forms';

type Setup = { id: string; key: string; address: string; codes: string[] };
type SecondFactorViewProps = {
  isOn: boolean;
  isCompulsory: boolean;
  setup: Setup | null;
  goOn: string | null;
  next: string;
  done: string | undefined;
  managerEmail: string;
};

export function SecondFactorView(props: SecondFactorViewProps) {
  const { isOn, isCompulsory, setup, goOn, next, done, managerEmail } = props;
  return (
    <>
      {done && <Alert variant="success">{done}</Alert>}
      {isOn && <SwitchedOn isCompulsory={isCompulsory} address={managerEmail} goOn={goOn} />}
      {!isOn && setup && <SetupSteps setup={setup} next={next} />}
      {!isOn && !setup && (
        <>
          <p>{isCompulsory ? text.off.needed : text.off.lead}</p>
          <p>{text.off.app}</p>
          <StartForm next={next} />
        </>
      )}
    </>
  );
}

function SetupSteps({ setup, next }: { setup: Setup; next: string }) {
  const [key, codes, confirm] = text.setup.steps;
  return (
    <>
      <p>{text.setup.lead}</p>
      <h2>{key}</h2>
      <p>{text.setup.scan}</p>
      <QrCode text={setup.address} label={text.setup.picture} />
      <p>{text.setup.type}</p>
      <p>
        {text.setup.key}: <strong data-secret="">{setup.key}</strong>
      </p>
      <p className="no-print">
        <a href={setup.address}>{text.setup.open}</a>
      </p>
      <h2>{codes}</h2>
      <p>{text.setup.codes}</p>
      <RecoveryCodeList codes={setup.codes} />
      <h2>{confirm}</h2>
      <ConfirmForm setup={setup.id} next={next} />
    </>
  );
}

type SwitchedOnProps = { isCompulsory: boolean; address: string; goOn: string | null };

function SwitchedOn({ isCompulsory, address, goOn }: SwitchedOnProps) {
  const { on } = text;
  return (
    <>
      <p>{on.lead}</p>
      {goOn && (
        <p>
          <ButtonLink href={goOn}>{on.goOn}</ButtonLink>
        </p>
      )}
      <h2>{on.codesHeading}</h2>
      <p>
        <a href="/account/herstelcodes">{on.codes}</a>
      </p>
      <p>{on.newPhone(address)}</p>
      <h2>{on.offHeading}</h2>
      <p>{isCompulsory ? on.compulsory : on.off}</p>
      {!isCompulsory && <RemoveForm />}
    </>
  );
}
