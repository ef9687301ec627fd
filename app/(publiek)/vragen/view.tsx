import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import type { QuestionSection } from '@/lib/content/question-pages';
import { questionsText as text } from '@/lib/text/nl/content/questions';
import { homeText } from '@/lib/text/nl/site/home';
import { ClarityForm } from './_components/clarity-form';
import { OpenAtAnchor } from './_components/open-at-anchor';
import { type Answered, Question } from './_components/question';
import { QuestionSearch } from './_components/question-search';

type QuestionsViewProps = {
  sections: { section: QuestionSection; questions: Answered[] }[];
  /** Those of the other pages. */
  elsewhere?: Answered[];
  /** Of all pages: where each section begins, and how many questions it has. */
  contents: { section: QuestionSection; count: number }[];
  page: number;
  pageCount: number;
  typed?: string;
  /** The question that the address asks for. */
  asked?: string;
  /** What was just done there. */
  done?: string;
};

const CLARITY_DONE = 'geteld';

/** So few answers are read at once. */
const OPEN_AT_ONCE = 3;

export function QuestionsView({
  sections,
  elsewhere = [],
  contents,
  page,
  pageCount,
  typed = '',
  asked = '',
  done = '',
}: QuestionsViewProps) {
  const found = contents.reduce((sum, { count }) => sum + count, 0);
  const isOpen = (slug: string) => slug === asked || (typed !== '' && found <= OPEN_AT_ONCE);
  const isAnswered = (slug: string) => done === CLARITY_DONE && slug === asked;
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
              <Question
                key={question.slug}
                question={question}
                isOpen={isOpen(question.slug)}
                isAnswered={isAnswered(question.slug)}
              />
            ))}
          </div>
        </section>
      ))}
      {sections.some(({ questions }) => questions.some(({ slug }) => !isAnswered(slug))) && <ClarityForm />}
      <Elsewhere questions={elsewhere} />
      <OpenAtAnchor />
      <Pagination currentPage={page} pageCount={pageCount} hrefOf={pageAddress} />
      <section className="card" aria-labelledby="registreren">
        <div className="card-body">
          <h2 id="registreren">{homeText.callToAction.heading}</h2>
          <p>
            <ButtonLink href="/aanmelden">{homeText.callToAction.button}</ButtonLink>
          </p>
          <p>
            <a href="/kom-ik-in-aanmerking">{homeText.callToAction.check}</a>
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

/** Under their anchors, so that an address with one leads to its question without script too. */
function Elsewhere({ questions }: { questions: Answered[] }) {
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="andere-vragen" className="flow">
      <h2 id="andere-vragen">{text.elsewhere}</h2>
      <ul className="bulleted questions-elsewhere">
        {questions.map(({ slug, formerSlugs, question }) => (
          <li key={slug} id={slug}>
            {formerSlugs.map((former) => (
              <span key={former} id={former} />
            ))}
            <a href={`/vragen?vraag=${slug}#${slug}`}>{question}</a>
          </li>
        ))}
      </ul>
    </section>
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
