import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { fillFigures } from '@/lib/content/figures';
import { askedQuestionPage, currentSlug, questionPages, questionSections } from '@/lib/content/question-pages';
import { questionsAbout } from '@/lib/content/question-search';
import { loadFigures } from '@/lib/server/content/load-figures';
import { listQuestionsFor } from '@/lib/server/editor/list-questions-for';
import { firstValue, readPageNumber, readSearchText } from '@/lib/shared/list-address';
import { questionsText } from '@/lib/text/nl/content/questions';
import { QuestionsView } from './view';

export const metadata: Metadata = { title: questionsText.title };

/** In pages, so that no install's questions are too many for one. */
export default definePage('read_public_pages', async (at) => {
  const { query, done } = at;
  const figures = await loadFigures(at.today);
  const printed = (await listQuestionsFor(at, figures)).map((question) => ({
    ...question,
    answer: fillFigures(question.answer, figures),
  }));
  const typed = readSearchText(firstValue(query.zoek));
  const asked = currentSlug(printed, firstValue(query.vraag));
  const about = questionsAbout(printed, typed);
  const pages = questionPages(about);
  const number = readPageNumber(firstValue(query.pagina));
  const page = askedQuestionPage(pages, { number, slug: asked });
  const sections = questionSections.flatMap((section) => {
    const questions = (pages[page - 1] ?? []).filter((question) => question.section === section);
    return questions.length > 0 ? [{ section, questions }] : [];
  });
  const elsewhere = pages.flatMap((questions, at) => (at === page - 1 ? [] : questions));
  const contents = questionSections
    .map((section) => ({ section, count: about.filter((question) => question.section === section).length }))
    .filter(({ count }) => count > 0);
  return (
    <SitePage current="questions" trail={[]} title={questionsText.title} lead={questionsText.lead}>
      <QuestionsView {...{ sections, elsewhere, contents, page, typed, asked, done }} pageCount={pages.length} />
    </SitePage>
  );
});
