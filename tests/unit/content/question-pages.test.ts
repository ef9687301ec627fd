import { askedQuestionPage, questionPages } from '@/lib/content/question-pages';

const made = (count: number, answer: string) =>
  Array.from({ length: count }, (_, nth) => ({
    slug: `q${nth}`,
    section: nth < count / 2 ? 'first' : 'second',
    question: `Vraag ${nth}?`,
    answer,
  }));

describe('questions in pages', () => {
  it('are all there once, in their order, whatever their number', () => {
    const questions = made(200, 'Een antwoord. '.repeat(50));
    const pages = questionPages(questions);
    expect(pages.flat()).toEqual(questions);
    expect(pages.length).toBeGreaterThan(1);
  });

  it('of an install with a few are one page', () => {
    expect(questionPages(made(16, 'Een antwoord. '.repeat(30)))).toHaveLength(1);
    expect(questionPages([])).toEqual([]);
  });

  it('take fewer where an answer is a long list, and one that is longer than any page by itself', () => {
    const plain = questionPages(made(100, 'woord '.repeat(100)));
    const lists = questionPages(made(100, '- a\n'.repeat(150)));
    expect(lists.length).toBeGreaterThan(plain.length);
    expect(questionPages(made(2, 'woord '.repeat(20_000))).map((page) => page.length)).toEqual([1, 1]);
  });

  it.each([
    ['by number', { number: 2, slug: '' }, 2],
    ['past the last', { number: 99, slug: '' }, 3],
    ['before the first', { number: 0, slug: '' }, 1],
    ['by a question', { number: 1, slug: 'q2' }, 3],
    ['by a section', { number: 1, slug: 'second' }, 3],
    ['by nothing that is there', { number: 1, slug: 'x' }, 1],
  ])('are asked for %s', (_, asked, page) => {
    expect(askedQuestionPage(questionPages(made(3, 'x'.repeat(50_000))), asked)).toBe(page);
  });
});
