import type { ReactNode } from 'react';

type SearchFormProps = {
  action: string;
  /** By itself a GET, so that what is searched for has an address; a post where that may be somebody's contact data. */
  method?: 'get' | 'post';
  /** What tells it from another search on the page. */
  label?: string;
  className?: string;
  children: ReactNode;
};

/** A form to search or narrow a list by, known as a search to whoever goes by landmarks; it needs no script. */
export function SearchForm({ action, method = 'get', label, className = 'flow', children }: SearchFormProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of a few years ago don't know the search element
    <form action={action} method={method} role="search" aria-label={label} className={className}>
      {children}
    </form>
  );
}
