import type { Metadata } from 'next';
import { notAvailable } from '@/app/_components/not-found-page';
import { openPage } from '@/lib/server/access/door';
import { troubleTexts } from '@/lib/text/nl/site/frame';

export const metadata: Metadata = { title: troubleTexts.not_found.title, robots: { index: false } };

/** Any address that no other page has. */
export default async function UnknownPage() {
  await openPage('read_public_pages');
  return await notAvailable();
}
