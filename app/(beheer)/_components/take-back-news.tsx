import { Alert } from '@/components/ui/alert';
import { takeBackNewsTexts } from '@/lib/text/nl/casework/take-back';
import { ArrivedOutcome } from './arrived-outcome';

/** What the address says became of taking a decision back; nothing for any other word. */
export function TakeBackNews({ news }: { news: string }) {
  if (!isNews(news)) return null;
  const { variant, text } = takeBackNewsTexts[news];
  return (
    <ArrivedOutcome key={news}>
      <Alert variant={variant}>{text}</Alert>
    </ArrivedOutcome>
  );
}

function isNews(news: string): news is keyof typeof takeBackNewsTexts {
  return Object.hasOwn(takeBackNewsTexts, news);
}
