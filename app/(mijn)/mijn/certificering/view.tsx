import { GraceNotice } from '@/components/portfolio/grace-notice';
import { Alert } from '@/components/ui/alert';
import { LinkList } from '@/components/ui/link-list';
import { isInRegister } from '@/lib/registration/registration-states';
import type { OwnCycle } from '@/lib/server/certification/own-certification';
import type { Registration } from '@/lib/server/registration/data/registrations';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { ownCertificationText as text } from '@/lib/text/nl/certification/certification';
import { formatDate } from '@/lib/text/nl/shared/format';
import { CertificationDecisions, type CertificationDecisionsProps } from './_components/certification-decisions';
import { OwnCycleSection } from './_components/own-cycle-section';

type CertificationViewProps = CertificationDecisionsProps & {
  registration: Pick<Registration, 'state' | 'certifiedUntil' | 'graceUntil'>;
  cycles: OwnCycle[];
  today: CalendarDate;
  /** What was just done, as the address says it. */
  after: string | undefined;
};

export function CertificationView({ registration, cycles, today, after, ...decisions }: CertificationViewProps) {
  const isIn = isInRegister(registration.state);
  const done = Object.entries(text.done).find(([code]) => code === after)?.[1];
  return (
    <>
      {done && <Alert variant="success">{done}</Alert>}
      <p>{statusOf(registration)}</p>
      <GraceNotice graceUntil={registration.graceUntil} today={today} />
      {isIn && cycles.length === 0 && <p>{text.noCycle}</p>}
      {isIn && cycles.map((own) => <OwnCycleSection key={own.points.cycle.start} own={own} today={today} />)}
      <CertificationDecisions {...decisions} />
      <LinkList
        items={[
          { label: text.links.portfolio, href: '/mijn/portfolio' },
          { label: text.links.rules, href: '/wat-telt-mee' },
        ]}
      />
    </>
  );
}

function statusOf({ state, certifiedUntil }: CertificationViewProps['registration']): string {
  if (!isInRegister(state)) return text.status.former;
  return state === 'certified' && certifiedUntil
    ? text.status.certified(formatDate(certifiedUntil))
    : text.status.registered;
}
