import type { Metadata } from 'next';
import { SitePage } from '@/app/_components/site-page';
import { ButtonLink } from '@/components/ui/button';
import { Markdown } from '@/components/ui/markdown';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { decimalOf } from '@/lib/content/amounts';
import { canBeFilled, figuresOf, fillFigures, type NormFigures } from '@/lib/content/figures';
import { normSetOn } from '@/lib/content/normset-index';
import { askedQuestionPage, questionPages, questionSections } from '@/lib/content/question-pages';
import { openPage } from '@/lib/server/access/door';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { listQuestions } from '@/lib/server/content/data/questions';
import { getSettings } from '@/lib/server/content/data/settings';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type AddressParams, firstValue, readPageNumber } from '@/lib/shared/list-address';
import { questionsText } from '@/lib/text/nl/content/questions';
import { figure } from '@/lib/text/nl/shared/amounts';
import { formatDate } from '@/lib/text/nl/shared/format';
import { homeText } from '@/lib/text/nl/site/home';

export const metadata: Metadata = { title: questionsText.title };

const PATH = '/vragen';

/** In pages, so that no install's questions are too many for one. */
export default async function QuestionsPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const { today } = await openPage('read_public_pages');
  const settings = await getSettings(today);
  const printed = { ...settings, startOfRegister: formatDate(settings.startOfRegister) };
  const figures = figuresOf(printed, await normFigures(today), figure);
  // Without a norm set nothing can be said about points.
  const answered = (await listQuestions()).filter(({ answer }) => canBeFilled(answer, figures));
  const printedQuestions = questionSections.flatMap((section) =>
    answered
      .filter((question) => question.section === section)
      .map((question) => ({ ...question, answer: fillFigures(question.answer, figures) })),
  );
  const params = await searchParams;
  const pages = questionPages(printedQuestions);
  const number = readPageNumber(firstValue(params.pagina));
  const page = askedQuestionPage(pages, { number, slug: firstValue(params.vraag) });
  const questions = pages[page - 1] ?? [];
  const sections = questionSections.filter((section) => questions.some((question) => question.section === section));
  return (
    <SitePage current="questions" trail={[]} title={questionsText.title}>
      <PageHeading lead={questionsText.lead}>{questionsText.title}</PageHeading>
      {sections.map((section) => (
        <section key={section} aria-labelledby={section} className="flow">
          <h2 id={section}>{questionsText.sections[section]}</h2>
          {questions
            .filter((question) => question.section === section)
            .map(({ slug, question, answer }) => (
              <article key={slug} className="flow">
                <h3 id={slug}>
                  <a href={`#${slug}`}>{question}</a>
                </h3>
                <Markdown text={answer} topLevel={4} />
              </article>
            ))}
        </section>
      ))}
      <Pagination currentPage={page} pageCount={pages.length} hrefOf={(to) => `${PATH}?pagina=${to}`} />
      <section className="card" aria-labelledby="registreren">
        <div className="card-body">
          <h2 id="registreren">{homeText.callToAction.heading}</h2>
          <p>
            <ButtonLink href="/aanmelden">{homeText.callToAction.button}</ButtonLink>
          </p>
        </div>
      </section>
    </SitePage>
  );
}

async function normFigures(today: CalendarDate): Promise<NormFigures | null> {
  const normSets = (await listNormsets()).map(({ normSet }) => normSet);
  const held = normSetOn(normSets, today);
  if (!held) return null;
  const { total, accreditedMin, cycle } = held;
  return { total: decimalOf(total), accreditedMin: decimalOf(accreditedMin), years: cycle.years };
}
