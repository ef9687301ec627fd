import { render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { axe } from 'jest-axe';
import { Pagination, pagesShown } from '@/components/ui/pagination';

const hrefOf = (page: number) => `/beheer/aanvragen?pagina=${page}`;
const inWords = (current: number, count: number) =>
  pagesShown(current, count).map((shown) => ('page' in shown ? shown.page : '…'));

describe('the pages shown', () => {
  it.each([
    { current: 1, count: 1, shown: [1] },
    { current: 1, count: 5, shown: [1, 2, '…', 5] },
    { current: 3, count: 5, shown: [1, 2, 3, 4, 5] },
    { current: 4, count: 9, shown: [1, 2, 3, 4, 5, '…', 9] },
    { current: 5, count: 9, shown: [1, '…', 4, 5, 6, '…', 9] },
    { current: 25, count: 25, shown: [1, '…', 24, 25] },
  ])('on page $current of $count are $shown', ({ current, count, shown }) => {
    expect(inWords(current, count)).toEqual(shown);
  });

  it('always hold the first, the current and the last, once each and in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
        const [current, count] = [Math.min(a, b), Math.max(a, b)];
        const pages = inWords(current, count).filter((shown) => typeof shown === 'number');
        expect(pages).toEqual([...new Set(pages)].sort((x, y) => x - y));
        expect(pages).toEqual(expect.arrayContaining([1, current, count]));
      }),
    );
  });
});

describe('the pagination', () => {
  it('marks the current page and leads to the ones beside it', () => {
    render(<Pagination currentPage={5} pageCount={9} hrefOf={hrefOf} />);
    expect(screen.getByRole('link', { name: 'Pagina 5' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('link', { name: 'Vorige' })).toHaveAttribute('href', hrefOf(4));
    expect(screen.getByRole('link', { name: 'Volgende' })).toHaveAttribute('href', hrefOf(6));
  });

  it.each([
    { page: 1, absent: 'Vorige' },
    { page: 3, absent: 'Volgende' },
  ])('has no "$absent" on page $page of 3', ({ page, absent }) => {
    render(<Pagination currentPage={page} pageCount={3} hrefOf={hrefOf} />);
    expect(screen.queryByRole('link', { name: absent })).not.toBeInTheDocument();
  });

  it('is absent when everything fits on one page', () => {
    const { container } = render(<Pagination currentPage={1} pageCount={1} hrefOf={hrefOf} />);
    expect(container).toBeEmptyDOMElement();
  });

  it('is accessible', async () => {
    const { container } = render(<Pagination currentPage={5} pageCount={9} hrefOf={hrefOf} />);
    expect(await axe(container)).toHaveNoViolations();
  });
});
