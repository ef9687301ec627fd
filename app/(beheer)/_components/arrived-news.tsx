import { Alert } from '@/components/ui/alert';
import { ArrivedOutcome } from './arrived-outcome';

/** What the address says was just done, in the words for it; nothing for a word that isn't among them. */
export function ArrivedNews({ news, texts }: { news: string; texts: Record<string, string> }) {
  if (!Object.hasOwn(texts, news)) return null;
  return (
    <ArrivedOutcome key={news}>
      <Alert variant="success">{texts[news]}</Alert>
    </ArrivedOutcome>
  );
}
