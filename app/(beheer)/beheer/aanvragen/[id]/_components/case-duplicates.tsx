import { Alert } from '@/components/ui/alert';
import { Details } from '@/components/ui/details';
import { Table, type TableColumn } from '@/components/ui/table';
import { Unbroken } from '@/components/ui/unbroken';
import type { DuplicateReason } from '@/lib/application/duplicates';
import { printedName } from '@/lib/names/printed-name';
import type { ApplicationCandidate, RegistrationCandidate } from '@/lib/server/application/data/duplicates';
import type { CaseFile } from '@/lib/server/application/open-case';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { duplicatesText } from '@/lib/text/nl/application/cases';
import { registrationStateNames } from '@/lib/text/nl/registration/registration';
import { formatDate, formatShortDate, inSentence } from '@/lib/text/nl/shared/format';

const { columns, reasons } = duplicatesText;

type CaseDuplicatesProps = { file: CaseFile; today: CalendarDate };

/** With the registration that the applicant has or had themselves. */
export function CaseDuplicates({ file, today }: CaseDuplicatesProps) {
  const { duplicates, ownRegistration } = file;
  const { registrations, applications, count } = duplicates;
  const weak = [...registrations, ...applications].filter((one) => !isStrong(one)).length;
  const isShown = registrations.length + applications.length === count;
  const bar = ownRegistration?.barredUntil ?? null;
  return (
    <section className="flow" aria-labelledby="dubbel">
      <h2 id="dubbel">{duplicatesText.heading}</h2>
      {ownRegistration && (
        <p>
          <Unbroken>
            {duplicatesText.own(ownRegistration.number, inSentence(registrationStateNames[ownRegistration.state]))}
          </Unbroken>
        </p>
      )}
      {bar && bar >= today && <Alert variant="warning">{duplicatesText.barredOwn(formatDate(bar))}</Alert>}
      {!isShown && <Alert variant="warning">{duplicatesText.someFound(count)}</Alert>}
      {isShown && <p>{count === 0 ? duplicatesText.none : duplicatesText.lead}</p>}
      <Found
        registrations={registrations.filter(isStrong)}
        applications={applications.filter(isStrong)}
        today={today}
      />
      {weak > 0 && (
        <Details summary={duplicatesText.weak(weak)}>
          <Found
            registrations={registrations.filter((one) => !isStrong(one))}
            applications={applications.filter((one) => !isStrong(one))}
            today={today}
          />
        </Details>
      )}
    </section>
  );
}

const isStrong = (candidate: { isStrong: boolean }) => candidate.isStrong;

type FoundProps = Pick<CaseFile['duplicates'], 'registrations' | 'applications'> & { today: CalendarDate };

function Found({ registrations, applications, today }: FoundProps) {
  return (
    <>
      {registrations.length > 0 && (
        <Table
          label={duplicatesText.registrations}
          columns={registrationColumns(today)}
          rows={registrations}
          rowKey={({ id }) => id}
        />
      )}
      {applications.length > 0 && (
        <Table
          label={duplicatesText.applications}
          columns={applicationColumns}
          rows={applications}
          rowKey={({ id }) => id}
        />
      )}
    </>
  );
}

const why = { key: 'why', heading: columns.why, cell: (row: { reasons: DuplicateReason[] }) => said(row.reasons) };

function registrationColumns(today: CalendarDate): TableColumn<RegistrationCandidate>[] {
  return [
    { key: 'number', heading: columns.number, rowHeader: true, noWrap: true, cell: ({ number }) => number },
    { key: 'name', heading: columns.name, cell: ({ name }) => printedName(name) },
    { key: 'state', heading: columns.state, cell: (row) => standing(row, today) },
    why,
  ];
}

const applicationColumns: TableColumn<ApplicationCandidate>[] = [
  {
    key: 'name',
    heading: columns.name,
    rowHeader: true,
    cell: ({ id, name }) => <a href={`/beheer/aanvragen/${id}`}>{printedName(name)}</a>,
  },
  { key: 'submitted', heading: columns.submittedOn, cell: ({ submittedOn }) => formatShortDate(submittedOn) },
  why,
];

/** The status of a registration with what else matters of it: "doorgehaald, geen nieuwe aanvraag tot en met …". */
function standing({ state, shielded, barredUntil }: RegistrationCandidate, today: CalendarDate): string {
  const bar = barredUntil && barredUntil >= today ? duplicatesText.barred(formatDate(barredUntil)) : null;
  return [registrationStateNames[state], shielded ? duplicatesText.shielded : null, bar].filter(Boolean).join(', ');
}

function said(codes: DuplicateReason[]): string {
  return codes.map((code) => reasons[code]).join(', ');
}
