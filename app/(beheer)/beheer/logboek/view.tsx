import { deedOf } from '@/app/(beheer)/_components/event-log';
import { ExportHref } from '@/app/(beheer)/_components/export-link';
import { QueueList } from '@/app/(beheer)/_components/queue-list';
import { place } from '@/components/frame/places';
import { EmptyState } from '@/components/ui/empty-state';
import type { TableColumn } from '@/components/ui/table';
import { type AuditQuery, auditHref, periodProblem } from '@/lib/casework/audit-query';
import { isSettingKey } from '@/lib/content/settings-schema';
import { printedName } from '@/lib/names/printed-name';
import type { AskedAudit } from '@/lib/server/casework/ask-audit-log';
import type { ShownEvent } from '@/lib/server/platform/audit';
import type { AuditSubject } from '@/lib/shared/audit-events';
import { type Paged, stepHrefs } from '@/lib/shared/list-place';
import { auditLogText as text } from '@/lib/text/nl/casework/audit-log';
import { wordsOf } from '@/lib/text/nl/content/settings';
import { roleNames } from '@/lib/text/nl/shared/audit';
import { formatDateTime } from '@/lib/text/nl/shared/format';
import { AuditFilterForm } from './_components/audit-filter-form';

const { columns: headings } = text;

type AuditLogViewProps = Omit<AskedAudit, 'filter'> & {
  query: AuditQuery;
  /** Null where nothing was looked for. */
  page: Paged<ShownEvent> | null;
  colleagues: { id: string; name: string }[];
};

/** What happened, the newest first, narrowed by whom it is about, by whom, what and when. */
export function AuditLogView({ query, page, person, isUnknown, colleagues }: AuditLogViewProps) {
  return (
    <>
      <AuditFilterForm query={query} problem={periodProblem(query)} colleagues={colleagues} />
      {person?.registration && (
        <p>
          {text.ofPerson}{' '}
          <a href={`${place('management_dossiers').href}/${person.registration.id}`}>
            {printedName(person.registration.name)},{' '}
            <span className="whitespace-nowrap">{person.registration.number}</span>
          </a>
        </p>
      )}
      {isUnknown && <EmptyState heading={text.unknown.heading}>{text.unknown.text}</EmptyState>}
      {page && (
        <>
          <QueueList
            label={text.caption}
            columns={columns}
            rows={page.rows}
            empty={text.empty}
            steps={stepHrefs(page, (to) => auditHref(query, to))}
          />
          {page.rows.length > 0 && <ExportHref list="logboek" href={auditHref(query)} />}
        </>
      )}
    </>
  );
}

const columns: TableColumn<ShownEvent>[] = [
  { key: 'at', heading: headings.at, noWrap: true, cell: ({ at }) => formatDateTime(at) },
  { key: 'what', heading: headings.what, rowHeader: true, cell: deedOf },
  { key: 'role', heading: headings.role, cell: ({ actorRole }) => roleNames[actorRole] },
  { key: 'about', heading: headings.about, cell: (event) => <About {...event} /> },
];

/** Where each kind of thing has its page; the others have none of their own. */
const PAGES: Partial<Record<AuditSubject['type'], string>> = {
  account: place('management_dossiers').href,
  registration: place('management_dossiers').href,
  application: place('management_applications').href,
  activity: place('management_activities').href,
  certification: place('management_certifications').href,
  course_run: place('management_runs').href,
  attendance_claim: place('management_claims').href,
  provider: place('management_providers').href,
  invoice: place('management_invoices').href,
  accreditation: place('management_accreditations').href,
  mail: place('management_mails').href,
};

/** Of a setting, which one: all of them are under the register. */
function About({ subject: { type, id }, details: { key } }: ShownEvent) {
  if (typeof key === 'string' && isSettingKey(key))
    return <a href={`${place('management_settings').href}/${key}`}>{wordsOf(key).label}</a>;
  const page = PAGES[type];
  return page ? <a href={`${page}/${id}`}>{text.subjects[type]}</a> : text.subjects[type];
}
