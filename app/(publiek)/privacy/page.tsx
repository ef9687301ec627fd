import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { Bulleted } from '@/components/ui/bulleted';
import { getSettings } from '@/lib/server/content/data/settings';
import { privacyText as text } from '@/lib/text/nl/site/privacy';

export const metadata: Metadata = { title: text.title };

export default definePage('read_public_pages', async ({ today }) => {
  const settings = await getSettings(today);
  const { name: officerName, email: officerEmail } = settings.dataProtectionOfficer;
  const facts = { ...settings, contactEmail: settings.managerEmail, officerName, officerEmail };
  return (
    <SitePage current={null} trail={[]} title={text.title} lead={text.lead}>
      <h2>{text.controller.heading}</h2>
      <p>{text.controller.text(facts)}</p>
      <p>{text.controller.officer(facts)}</p>
      <h2>{text.what.heading}</h2>
      <h3>{text.what.visitorHeading}</h3>
      <Bulleted items={text.what.visitor} />
      <h3>{text.what.registrantHeading}</h3>
      <Bulleted items={text.what.registrant} />
      <h3>{text.what.providerHeading}</h3>
      <Bulleted items={text.what.provider} />
      <p>{text.what.never}</p>
      <h2>{text.why.heading}</h2>
      {text.why.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h2>{text.who.heading}</h2>
      <Bulleted items={text.who.items} />
      <p>{text.who.shielding(facts)}</p>
      <h2>{text.howLong.heading}</h2>
      <Bulleted items={text.howLong.items(facts)} />
      <p>{text.howLong.note}</p>
      <h2>{text.rights.heading}</h2>
      <p>{text.rights.lead(facts)}</p>
      <Bulleted items={text.rights.items} />
      <p>{text.rights.complaint}</p>
      <h2>{text.cookies.heading}</h2>
      <p>{text.cookies.text}</p>
    </SitePage>
  );
});
