import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { troubleTexts } from '@/lib/text/nl/site/frame';

export const metadata: Metadata = { title: troubleTexts.not_found.title, robots: { index: false } };

/** Any address that no other page has. */
export default definePage('read_public_pages', () => null);
