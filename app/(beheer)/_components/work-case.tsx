import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import type { QueuePage } from './queue-page';
import { WorkList, type WorkListProps } from './work-list';

/** What stands beside a case that is open: the queue that it is in, what was just decided, and where to go on. */
export type Beside = Omit<WorkListProps, 'current'> & Pick<QueuePage<never, never>, 'decided' | 'nextHref'>;

/** A case of any queue: the queue on the left where there is room for it, and the case beside it. */
export function WorkCase({ beside, current, children }: { beside: Beside; current: string; children: ReactNode }) {
  return (
    <div className="work-case">
      <WorkList items={beside.items} all={beside.all} current={current} />
      <div className="flow">{children}</div>
    </div>
  );
}

/** What is said of a case before its facts, with on the right the way to the next one. */
export function CaseHead({
  nextHref,
  next,
  children,
}: {
  nextHref: string | null;
  next: string;
  children?: ReactNode;
}) {
  return (
    <div className="case-head">
      <div className="flow">{children}</div>
      {nextHref && (
        <ButtonLink variant="secondary" href={nextHref}>
          {next}
        </ButtonLink>
      )}
    </div>
  );
}
