import { single } from '@/lib/server/page';

const PAGE_SIZE = 20;

/** The part of a list that a page's address asks for; an address that asks for no page there is gets the nearest. */
export function pageOfList<T>(list: readonly T[], asked: string | string[] | undefined) {
  const pageCount = Math.max(1, Math.ceil(list.length / PAGE_SIZE));
  const page = Math.floor(Number(single(asked))) || 1;
  const currentPage = Math.min(Math.max(1, page), pageCount);
  return { rows: list.slice((currentPage - 1) * PAGE_SIZE, currentPage * PAGE_SIZE), currentPage, pageCount };
}
