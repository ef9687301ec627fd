import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { deleteAccountText } from '@/lib/text/nl/access/own-account';

const text = deleteAccountText.done;

export const metadata: Metadata = { title: text.title, robots: { index: false } };

export default definePage('read_public_pages', () => (
  <SitePage current={null} trail={[]} title={text.title} lead={text.lead}>
    <p>{text.text}</p>
    <p>
      <a href="/">{text.link}</a>
    </p>
  </SitePage>
));
