import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { ArrivedOutcome } from '@/app/(beheer)/_components/arrived-outcome';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { PageSteps } from '@/components/ui/page-steps';
import { Table } from '@/components/ui/table';
import { printedName } from '@/lib/names/printed-name';
import { openPage } from '@/lib/server/access/door';
import {
  findCertification,
  listRequestedCertifications,
  type QueuedCertification,
} from '@/lib/server/certification/data/certifications';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { placeHref, readPlace, stepHrefs } from '@/lib/shared/list-place';
import { certificationCaseText, certificationQueueText as text } from '@/lib/text/nl/certification/certification';
import { formatShortDate } from '@/lib/text/nl/shared/format';

const PATH = '/beheer/certificeringen';
const ROWS = 50;

export const metadata: Metadata = { title: text.title };

/** Requests that wait for a decision, oldest first. */
export default async function CertificationQueuePage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const opened = await openPage('grant_certifications');
  if (!opened) return <NotAvailable />;
  const params = await searchParams;
  const { accountId } = opened.actor;
  const { rows, ...steps } = await listRequestedCertifications(accountId, readPlace(params), ROWS);
  return (
    <SitePage current="management" trail={[place('management')]} title={text.title} snelmenu={false}>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      <JustDecided id={firstValue(params.besloten)} nextId={rows[0]?.id ?? null} />
      <Queue rows={rows} />
      <PageSteps {...stepHrefs(steps, (to) => placeHref(PATH, to))} />
    </SitePage>
  );
}

function Queue({ rows }: { rows: QueuedCertification[] }) {
  const { columns } = text;
  return (
    <Table
      label={text.caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState heading={text.empty.heading}>{text.empty.text}</EmptyState>}
      columns={[
        {
          key: 'name',
          heading: columns.name,
          rowHeader: true,
          cell: ({ id, holder }) => <a href={`${PATH}/${id}`}>{printedName(holder.name)}</a>,
        },
        { key: 'number', heading: columns.number, noWrap: true, cell: ({ holder }) => holder.number },
        {
          key: 'cycle',
          heading: columns.cycle,
          noWrap: true,
          cell: ({ cycle }) => text.cycle(formatShortDate(cycle.start), formatShortDate(cycle.end)),
        },
        {
          key: 'requested',
          heading: columns.requestedOn,
          noWrap: true,
          cell: ({ requestedOn }) => formatShortDate(requestedOn),
        },
        { key: 'reviewer', heading: columns.toReview, align: 'end', cell: ({ toReview }) => toReview },
      ]}
    />
  );
}

/** What was just decided, read back from the database, with the next request one press away. */
async function JustDecided({ id, nextId }: { id: string; nextId: string | null }) {
  const certification = id === '' ? null : await findCertification(id);
  if (!certification?.decision) return null;
  const name = printedName(certification.holder.name);
  const { granted, refused } = certificationCaseText.done;
  return (
    <ArrivedOutcome key={id}>
      <Alert variant="success">
        <p>{certification.state === 'granted' ? granted(name) : refused(name)}</p>
        {nextId ? (
          <p className="form-actions">
            <ButtonLink href={`${PATH}/${nextId}`}>{text.next}</ButtonLink>
          </p>
        ) : (
          <p>{text.noNext}</p>
        )}
      </Alert>
    </ArrivedOutcome>
  );
}
