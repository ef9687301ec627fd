import { Markdown } from '@/components/ui/markdown';
import { questionsText as text } from '@/lib/text/nl/content/questions';
import { ClarityButtons } from './clarity-buttons';

export type Answered = { slug: string; formerSlugs: readonly string[]; question: string; answer: string };

type QuestionProps = {
  question: Answered;
  isOpen: boolean;
  /** Whether it was clear, somebody has just said. */
  isAnswered?: boolean;
};

/** The anchors are in the answer: a browser opens what hides the place that an address leads to. */
export function Question({
  question: { slug, formerSlugs, question, answer },
  isOpen,
  isAnswered = false,
}: QuestionProps) {
  return (
    <article className="question">
      <details open={isOpen}>
        <summary>
          <h3>{question}</h3>
        </summary>
        <div id={slug} className="question-answer">
          {formerSlugs.map((former) => (
            <span key={former} id={former} />
          ))}
          <Markdown text={answer} topLevel={4} />
          <ClarityButtons slug={slug} question={question} isAnswered={isAnswered} />
        </div>
      </details>
      <a className="question-link no-print" href={`#${slug}`} aria-label={text.linkTo(question)}>
        #
      </a>
    </article>
  );
}
