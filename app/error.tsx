'use client';

import { ErrorPage } from '@/components/frame/error-page';
import { Button } from '@/components/ui/button';
import { troubleLabels } from '@/lib/text/nl/site/frame';

type ErrorProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorBoundary({ error, reset }: ErrorProps) {
  return (
    <main className="page-width page-body" id="inhoud">
      <ErrorPage
        trouble="failed"
        reference={error.digest}
        action={<Button onClick={reset}>{troubleLabels.tryAgain}</Button>}
      />
    </main>
  );
}
