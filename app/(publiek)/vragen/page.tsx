import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { decimalOf } from '@/lib/content/amounts';
import { canBeFilled, figuresOf, fillFigures, type NormFigures } from '@/lib/content/figures';
import { normSetOn } from '@/lib/content/normset-index';
import { askedQuestionPage, questionPages, questionSections } from '@/lib/content/question-pages';
import { questionsAbout } from '@/lib/content/question-search';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { listQuestions } from '@/lib/server/content/data/questions';
import { getSettings } from '@/lib/server/content/data/settings';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { firstValue, readPageNumber, readSearchText } from '@/lib/shared/list-address';
import { questionsText } from '@/lib/text/nl/content/questions';
import { figure } from '@/lib/text/nl/shared/amounts';
import { formatDate } from '@/lib/text/nl/shared/format';
import { QuestionsView } from './view';

export const metadata: Metadata = { title: questionsText.title };

/** In pages, so that no install's questions are too many for one. */
export default definePage('read_public_pages', async ({ today, query }) => {
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
  const typed = readSearchText(firstValue(query.zoek));
  const asked = firstValue(query.vraag);
  const about = questionsAbout(printedQuestions, typed);
  const pages = questionPages(about);
  const number = readPageNumber(firstValue(query.pagina));
  const page = askedQuestionPage(pages, { number, slug: asked });
  const sections = questionSections.flatMap((section) => {
    const questions = (pages[page - 1] ?? []).filter((question) => question.section === section);
    return questions.length > 0 ? [{ section, questions }] : [];
  });
  const contents = questionSections
    .map((section) => ({ section, count: about.filter((question) => question.section === section).length }))
    .filter(({ count }) => count > 0);
  return (
    <SitePage current="questions" trail={[]} title={questionsText.title} lead={questionsText.lead}>
      <QuestionsView {...{ sections, contents, page, typed, asked }} pageCount={pages.length} />
    </SitePage>
  );
});

async function normFigures(today: CalendarDate): Promise<NormFigures | null> {
  const normSets = (await listNormsets()).map(({ normSet }) => normSet);
  const held = normSetOn(normSets, today);
  if (!held) return null;
  const { total, accreditedMin, cycle } = held;
  return { total: decimalOf(total), accreditedMin: decimalOf(accreditedMin), years: cycle.years };
}
