import { Markdown } from '@/components/ui/markdown';
import { questionsText as text } from '@/lib/text/nl/content/questions';

export type Answered = { slug: string; question: string; answer: string };

/** The anchor is in the answer: a browser opens what hides the place that an address leads to. */
export function Question({ question: { slug, question, answer }, isOpen }: { question: Answered; isOpen: boolean }) {
  return (
    <article className="question">
      <details open={isOpen}>
        <summary>
          <h3>{question}</h3>
        </summary>
        <div id={slug} className="question-answer">
          <Markdown text={answer} topLevel={4} />
        </div>
      </details>
      <a className="question-link no-print" href={`#${slug}`} aria-label={text.linkTo(question)}>
        #
      </a>
    </article>
  );
}
