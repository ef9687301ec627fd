import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { Table } from '@/components/ui/table';
import { listPersonas, type PersonaAccount } from '@/lib/server/access/data/accounts';
import { totpOf } from '@/lib/server/access/second-factor';
import { readPersonas } from '@/lib/server/start/seed/personas';
import { formatDate } from '@/lib/text/nl/shared/format';
import { demoText as text } from '@/lib/text/nl/site/dev';

export const metadata: Metadata = { title: text.title };

/** Demo mode only: who is who, and the codes that their apps would show. */
export default definePage('use_demo_tools', async ({ now, today }) => {
  const accounts = await listPersonas();
  const { password, people } = readPersonas();
  const storyOf = (email: string) => people.find((persona) => persona.email === email)?.story;
  return (
    <SitePage current="demo" trail={[]} title={text.title} lead={text.lead}>
      <p>{text.password(password)}</p>
      <p>{text.today(formatDate(today))}</p>
      <h2>{text.personasHeading}</h2>
      <Table
        label={text.personasHeading}
        captionHidden
        rows={accounts}
        rowKey={(row) => row.email}
        columns={[
          { key: 'email', heading: text.columns.email, rowHeader: true, noWrap: true, cell: (row) => row.email },
          {
            key: 'who',
            heading: text.columns.who,
            cell: (row) => {
              const story = storyOf(row.email);
              return story === undefined ? row.name : `${row.name}: ${text.stories[story]}`;
            },
          },
          { key: 'code', heading: text.columns.code, cell: (row) => <Code account={row} now={now} /> },
        ]}
      />
      <p className="form-actions">
        <a href="/inloggen">{text.logIn}</a>
        <a href={place('demo_mailbox').href}>{text.mailbox}</a>
        <a href={place('demo_mails').href}>{place('demo_mails').label}</a>
      </p>
    </SitePage>
  );
});

function Code({ account, now }: { account: PersonaAccount; now: Date }) {
  if (!account.totpSecret) return text.noCode;
  const totp = totpOf(account.totpSecret);
  const seconds = totp.period - (Math.floor(now.getTime() / 1000) % totp.period);
  return (
    <>
      <p>
        <strong data-code={account.email}>{totp.generate({ timestamp: now.getTime() })}</strong>
      </p>
      <p className="form-hint">{text.codeNext(seconds)}</p>
      <p className="form-hint">
        {text.secret}:{' '}
        <code className="wrap-anywhere" data-secret={account.email}>
          {account.totpSecret}
        </code>
      </p>
    </>
  );
}
