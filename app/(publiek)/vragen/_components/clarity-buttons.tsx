import { Button } from '@/components/ui/button';
import { clarityText as text } from '@/lib/text/nl/editor/clarity';

/** Of the one form that all questions of the page share. */
export const CLARITY_FORM = 'duidelijk';

type ClarityButtonsProps = { slug: string; question: string; isAnswered: boolean };

export function ClarityButtons({ slug, question, isAnswered }: ClarityButtonsProps) {
  if (isAnswered) return <p className="question-clarity">{text.thanks}</p>;
  return (
    <p className="question-clarity no-print">
      {text.asked}
      {(['yes', 'no'] as const).map((answer) => (
        <Button key={answer} variant="subtle" form={CLARITY_FORM} name="answer" value={`${answer} ${slug}`}>
          {text[answer]}
          <span className="sr-only">{text.about(question)}</span>
        </Button>
      ))}
    </p>
  );
}
