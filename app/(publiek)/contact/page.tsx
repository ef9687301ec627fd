import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { DescriptionList } from '@/components/ui/description-list';
import { getSettings } from '@/lib/server/content/data/settings';
import { contactText as text } from '@/lib/text/nl/site/contact';

export const metadata: Metadata = { title: text.title };

export default definePage('read_public_pages', async ({ today }) => {
  const {
    organisation,
    managerEmail: email,
    managerPhone: phone,
    postalAddress,
    securityContact,
  } = await getSettings(today);
  return (
    <SitePage current={null} trail={[]} title={text.title} lead={text.lead({ organisation, email, phone })}>
      <p>
        <a href="/vragen">{text.before}</a>
      </p>
      <DescriptionList
        rows={[
          { term: text.email, description: <a href={`mailto:${email}`}>{email}</a> },
          { term: text.phone, description: phone },
          { term: text.post, description: postalAddress },
        ]}
      />
      <p>{text.what}</p>
      <h2>{text.security}</h2>
      <p>{text.securityMail(securityContact)}</p>
    </SitePage>
  );
});
