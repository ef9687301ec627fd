import { ButtonLink } from '@/components/ui/button';
import { Markdown } from '@/components/ui/markdown';
import { Pagination } from '@/components/ui/pagination';
import type { QuestionSection } from '@/lib/content/question-pages';
import { questionsText } from '@/lib/text/nl/content/questions';
import { homeText } from '@/lib/text/nl/site/home';

type QuestionsViewProps = {
  sections: { section: QuestionSection; questions: { slug: string; question: string; answer: string }[] }[];
  page: number;
  pageCount: number;
};

export function QuestionsView({ sections, page, pageCount }: QuestionsViewProps) {
  return (
    <>
      {sections.map(({ section, questions }) => (
        <section key={section} aria-labelledby={section} className="flow">
          <h2 id={section}>{questionsText.sections[section]}</h2>
          {questions.map(({ slug, question, answer }) => (
            <article key={slug} className="flow">
              <h3 id={slug}>
                <a href={`#${slug}`}>{question}</a>
              </h3>
              <Markdown text={answer} topLevel={4} />
            </article>
          ))}
        </section>
      ))}
      <Pagination currentPage={page} pageCount={pageCount} hrefOf={(to) => `/vragen?pagina=${to}`} />
      <section className="card" aria-labelledby="registreren">
        <div className="card-body">
          <h2 id="registreren">{homeText.callToAction.heading}</h2>
          <p>
            <ButtonLink href="/aanmelden">{homeText.callToAction.button}</ButtonLink>
          </p>
        </div>
      </section>
    </>
  );
}
