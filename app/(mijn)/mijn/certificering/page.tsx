import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { GraceNotice } from '@/components/portfolio/grace-notice';
import { Alert } from '@/components/ui/alert';
import { LinkList } from '@/components/ui/link-list';
import { PageHeading } from '@/components/ui/page-heading';
import { isInRegister } from '@/lib/registration/registration-states';
import { openPage } from '@/lib/server/access/door';
import { loadOwnCertification } from '@/lib/server/certification/own-certification';
import { single } from '@/lib/server/platform/page';
import { findOwnRegistration, type Registration } from '@/lib/server/registration/data/registrations';
import { ownCertificationText as text } from '@/lib/text/nl/certification/certification';
import { formatDate } from '@/lib/text/nl/shared/format';
import { CertificationDecisions } from './_components/certification-decisions';
import { OwnCycleSection } from './_components/own-cycle-section';

export const metadata: Metadata = { title: text.title };

type Props = { searchParams: Promise<{ na?: string | string[] }> };

/** For everybody who has a registration, in whatever state. */
export default async function CertificationPage({ searchParams }: Props) {
  const opened = await openPage('keep_portfolio');
  if (!opened) return <NotAvailable />;
  const { actor, today } = opened;
  const registration = await findOwnRegistration(actor.accountId);
  if (!registration) redirect('/mijn');
  const { cycles, certifications } = await loadOwnCertification(registration, today);
  return (
    <SitePage current="my_register" trail={[place('my_register')]} title={text.title}>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      <Done word={single((await searchParams).na)} />
      <p>{statusOf(registration)}</p>
      <GraceNotice graceUntil={registration.graceUntil} today={today} />
      {isInRegister(registration.state) && cycles.length === 0 && <p>{text.noCycle}</p>}
      {isInRegister(registration.state) &&
        cycles.map((own) => <OwnCycleSection key={own.points.cycle.start} own={own} today={today} />)}
      <CertificationDecisions certifications={certifications} today={today} />
      <LinkList
        items={[
          { label: text.links.portfolio, href: '/mijn/portfolio' },
          { label: text.links.rules, href: '/wat-telt-mee' },
        ]}
      />
    </SitePage>
  );
}

function Done({ word }: { word: string | undefined }) {
  const sentence = Object.entries(text.done).find(([code]) => code === word)?.[1];
  return sentence ? <Alert variant="success">{sentence}</Alert> : null;
}

function statusOf({ state, certifiedUntil }: Registration): string {
  if (!isInRegister(state)) return text.status.former;
  return state === 'certified' && certifiedUntil
    ? text.status.certified(formatDate(certifiedUntil))
    : text.status.registered;
}
