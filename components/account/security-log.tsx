import { Table } from '@/components/ui/table';
import type { SecurityEventCode } from '@/lib/shared/audit-events';
import { securityEventsText as text } from '@/lib/text/nl/access/security-events';
import { roleNames } from '@/lib/text/nl/shared/audit';
import { formatDateTime } from '@/lib/text/nl/shared/format';

type Entry = {
  id: string;
  at: Date;
  event: SecurityEventCode;
  details: { permission?: string; role?: string; more?: boolean };
};

type SecurityLogProps = {
  rows: Entry[];
};

export function SecurityLog({ rows }: SecurityLogProps) {
  return (
    <section className="flow" aria-labelledby="beveiliging">
      <h2 id="beveiliging">{text.heading}</h2>
      <Table
        label={text.table}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={<p>{text.empty}</p>}
        columns={[
          { key: 'at', heading: text.columns.at, noWrap: true, cell: ({ at }) => formatDateTime(at) },
          { key: 'what', heading: text.columns.what, rowHeader: true, cell: (entry) => <What entry={entry} /> },
        ]}
      />
    </section>
  );
}

function What({ entry: { event, details } }: { entry: Entry }) {
  const { role, permission, more } = details;
  const what = isKey(roleNames, role)
    ? roleNames[role]
    : isKey(text.permissions, permission) && text.permissions[permission];
  return (
    <>
      {what ? text.onWhat(text.events[event], what) : text.events[event]}
      {more && <span className="form-hint block">{text.more}</span>}
    </>
  );
}

function isKey<K extends string>(names: Record<K, string>, key: string | undefined): key is K {
  return key !== undefined && Object.hasOwn(names, key);
}
