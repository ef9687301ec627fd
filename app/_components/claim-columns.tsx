import type { TableColumn } from '@/components/ui/table';
import { claimPath, MANAGED_CLAIMS, PROVIDER_CLAIMS } from '@/lib/attendance/claim-places';
import type { Claim } from '@/lib/server/attendance/data/claims';
import { claimStateNames, managedClaimsText, claimText as text } from '@/lib/text/nl/attendance/claims';
import { formatShortDate } from '@/lib/text/nl/shared/format';
import { Claimant } from './claimant';

type Column = TableColumn<Claim>;

const { columns: headings } = text;

const course: Column = { key: 'course', heading: headings.course, cell: ({ run }) => run.title };
const days: Column = { key: 'days', heading: headings.days, cell: ({ run }) => text.days(run.firstDay, run.lastDay) };
const provider: Column = { key: 'provider', heading: headings.provider, cell: ({ run }) => run.provider.name };
const who = (hrefOf: (claim: Claim) => string): Column => ({
  ...{ key: 'who', heading: headings.who, rowHeader: true },
  cell: (claim) => (
    <a href={hrefOf(claim)}>
      <Claimant claimant={claim.claimant} />
    </a>
  ),
});

export const providerClaimColumns: Column[] = [
  who(({ id }) => `${PROVIDER_CLAIMS}/${id}`),
  course,
  days,
  { key: 'due', heading: headings.dueOn, noWrap: true, cell: ({ dueOn }) => formatShortDate(dueOn) },
];

export const managedClaimColumns: Column[] = [
  who(({ id }) => `${MANAGED_CLAIMS}/${id}`),
  course,
  provider,
  days,
  {
    ...{ key: 'why', heading: headings.why },
    cell: ({ answer }) => managedClaimsText.why[answer === '' ? 'late' : 'appealed'],
  },
];

export const ownClaimColumns: Column[] = [
  {
    ...{ key: 'course', heading: headings.course, rowHeader: true },
    cell: ({ runId, run }) => <a href={claimPath(runId)}>{run.title}</a>,
  },
  provider,
  days,
  { key: 'state', heading: headings.state, cell: ({ state }) => claimStateNames[state] },
];
