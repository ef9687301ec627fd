import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import type { QuestionSection } from '@/lib/content/question-pages';
import { questionsText as text } from '@/lib/text/nl/content/questions';
import { homeText } from '@/lib/text/nl/site/home';
import { OpenAtAnchor } from './_components/open-at-anchor';
import { type Answered, Question } from './_components/question';
import { QuestionSearch } from './_components/question-search';

type QuestionsViewProps = {
  sections: { section: QuestionSection; questions: Answered[] }[];
  /** Of all pages: where each section begins, and how many questions it has. */
  contents: { section: QuestionSection; count: number }[];
  page: number;
  pageCount: number;
  typed?: string;
  /** The question that the address asks for. */
  asked?: string;
};

/** So few answers are read at once. */
const OPEN_AT_ONCE = 3;

export function QuestionsView({ sections, contents, page, pageCount, typed = '', asked = '' }: QuestionsViewProps) {
  const found = contents.reduce((sum, { count }) => sum + count, 0);
  const isOpen = (slug: string) => slug === asked || (typed !== '' && found <= OPEN_AT_ONCE);
  const pageAddress = (to: number) =>
    `/vragen?${new URLSearchParams({ ...(typed && { zoek: typed }), pagina: String(to) })}`;
  return (
    <>
      <QuestionSearch typed={typed} />
      {typed !== '' && <Found found={found} typed={typed} />}
      {typed === '' && <Contents contents={contents} />}
      {sections.map(({ section, questions }) => (
        <section key={section} aria-labelledby={section} className="flow">
          <h2 id={section}>{text.sections[section]}</h2>
          <div className="questions">
            {questions.map((question) => (
              <Question key={question.slug} question={question} isOpen={isOpen(question.slug)} />
            ))}
          </div>
        </section>
      ))}
      <OpenAtAnchor />
      <Pagination currentPage={page} pageCount={pageCount} hrefOf={pageAddress} />
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

function Contents({ contents }: Pick<QuestionsViewProps, 'contents'>) {
  return (
    <nav aria-labelledby="inhoudsopgave" className="page-contents">
      <h2 id="inhoudsopgave">{text.contents}</h2>
      <ul>
        {contents.map(({ section, count }) => (
          <li key={section}>
            <a href={`/vragen?vraag=${section}#${section}`}>{text.sections[section]}</a>{' '}
            <span className="text-muted">{text.count(count)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Found({ found, typed }: { found: number; typed: string }) {
  const all = <a href="/vragen">{text.showAll}</a>;
  if (found > 0)
    return (
      <p>
        {text.found(found, typed)} {all}
      </p>
    );
  return (
    <EmptyState heading={text.nothing(typed)}>
      <p>
        {text.tryOther} {all}
      </p>
    </EmptyState>
  );
}
