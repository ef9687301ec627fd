'use client';

import './globals.css';
import { webFont } from '@/app/_components/web-font';
import { ErrorPage } from '@/components/frame/error-page';

export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="nl" className={webFont}>
      <body>
        <main className="page-width page-body" id="inhoud">
          <ErrorPage trouble="failed" reference={error.digest} />
        </main>
      </body>
    </html>
  );
}
