import { printRecoveryCode } from '@/lib/access/second-factor';

export function RecoveryCodeList({ codes }: { codes: string[] }) {
  return (
    <ol className="bulleted">
      {codes.map((code) => (
        <li key={code}>
          <code>{printRecoveryCode(code)}</code>
        </li>
      ))}
    </ol>
  );
}
