import { Bulleted } from '@/components/ui/bulleted';
import { ButtonLink } from '@/components/ui/button';
import { LinkList } from '@/components/ui/link-list';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { decimalOf, type Hundredths } from '@/lib/content/amounts';
import type { Registration } from '@/lib/server/registration/data/registrations';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { becomingText } from '@/lib/text/nl/registration/becoming-registered';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { myOverviewText } from '@/lib/text/nl/registration/my-overview';
import { points } from '@/lib/text/nl/shared/amounts';

const text = becomingText.welcome;

export type WelcomeProps = {
  registration: Registration;
  cycle: { required: Hundredths; end: CalendarDate } | null;
};

/** In the register: the way leads on into the portfolio. */
export function Welcome({ registration, cycle }: WelcomeProps) {
  return (
    <>
      <PageHeading lead={text.lead(registration.number)}>{text.title}</PageHeading>
      <Section id="portfolio" heading={text.heading}>
        <p>{cycle ? text.points(points(decimalOf(cycle.required)), cycle.end) : text.noPoints}</p>
        <p className="form-actions">
          <ButtonLink href="/mijn/portfolio/toevoegen">{text.add}</ButtonLink>
        </p>
      </Section>
      <Section id="weten" heading={text.knowHeading}>
        <Bulleted items={applicationText.approved.next} />
        <LinkList
          items={[
            { label: text.rules, href: '/wat-telt-mee' },
            { label: myOverviewText.links.publicPage, href: `/register/${encodeURIComponent(registration.number)}` },
          ]}
        />
      </Section>
    </>
  );
}
