import type { Metadata } from 'next';
import { NotFoundPage } from '@/app/_components/not-found-page';
import { troubleTexts } from '@/lib/text/nl/frame';

export const metadata: Metadata = { title: troubleTexts.not_found.title };

export default NotFoundPage;
