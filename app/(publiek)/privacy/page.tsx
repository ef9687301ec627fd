import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { StatementPage } from '@/app/(publiek)/_components/statement-page';
import { placeNames } from '@/lib/text/nl/site/frame';

export const metadata: Metadata = { title: placeNames.privacy };

export default definePage('read_public_pages', (asked) => <StatementPage code="privacy" asked={asked} />);
