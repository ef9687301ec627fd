import type { ReactNode } from 'react';
import { Alert } from '@/components/ui/alert';
import { ArrivedOutcome } from './arrived-outcome';

type ArrivedNewsProps = { news: string; texts: Record<string, string>; children?: ReactNode };

/** What the address says was just done, in the words for it; nothing for a word that isn't among them. */
export function ArrivedNews({ news, texts, children }: ArrivedNewsProps) {
  if (!Object.hasOwn(texts, news)) return null;
  return (
    <ArrivedOutcome key={news}>
      <Alert variant="success">
        <p>{texts[news]}</p>
        {children}
      </Alert>
    </ArrivedOutcome>
  );
}
