import './globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { webFont } from '@/app/_components/web-font';
import { homeText } from '@/lib/text/nl/site/home';

// The policy's nonce differs per answer, so every page is made when it is asked for.
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { default: homeText.title, template: '%s | LKLR' },
  description: homeText.search.lead,
};

export const viewport: Viewport = { themeColor: '#0b5563' };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="nl" className={webFont}>
      <body>{children}</body>
    </html>
  );
}
