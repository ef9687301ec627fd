/** In the order of the page. One is added with the part of the product it is about. */
export const questionSections = ['first_registration', 'digital_portfolio', 'logging_in'] as const;
export type QuestionSection = (typeof questionSections)[number];

export type PrintedQuestion = { slug: string; section: string; question: string; answer: string };

/** In printed characters: without script all of a page is read at once. */
const ROOM = 20_000;
const AROUND = 60;

export function questionPages<Q extends PrintedQuestion>(questions: readonly Q[]): Q[][] {
  const pages: Q[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const question of questions) {
    used += lengthOf(question);
    if (used > ROOM) {
      pages.push([]);
      used = lengthOf(question);
    }
    pages.at(-1)?.push(question);
  }
  return pages;
}

function lengthOf({ question, answer }: PrintedQuestion): number {
  const lines = answer.split('\n').length + (answer.match(/[*_`[]/g)?.length ?? 0) / 2;
  return question.length * 2 + answer.length + (3 + lines) * AROUND;
}

/** By its number, or the page on which a question or section begins; else the first. */
export function askedQuestionPage(
  pages: readonly PrintedQuestion[][],
  { number, slug }: { number: number; slug: string },
): number {
  const having = pages.findIndex((page) =>
    page.some((question) => question.slug === slug || question.section === slug),
  );
  return having >= 0 ? having + 1 : Math.min(Math.max(1, number), Math.max(1, pages.length));
}

/** What the address asks for by the name that it has now: a question, or else as it was asked. */
export function currentSlug(
  questions: readonly { slug: string; formerSlugs: readonly string[] }[],
  asked: string,
): string {
  return questions.find(({ formerSlugs }) => formerSlugs.includes(asked))?.slug ?? asked;
}
