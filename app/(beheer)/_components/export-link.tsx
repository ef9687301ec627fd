import { type ExportedList, exportHref } from '@/lib/reports/exports';
import type { AddressParams } from '@/lib/shared/list-address';
import { exportText } from '@/lib/text/nl/reports/exports';

type ExportProps = {
  list: ExportedList;
  /** The list's heading, where a page has several. */
  of?: string;
};

/** The list as its address asks for it, as a file: what was typed stays sealed. */
export function ExportLink({ query = {}, ...rest }: ExportProps & { query?: AddressParams }) {
  const asked = Object.entries(query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return <ExportHref href={`?${new URLSearchParams(asked)}`} {...rest} />;
}

export function ExportHref({ list, href, of }: ExportProps & { href: string }) {
  return (
    <p className="no-print list-export">
      <a href={exportHref(list, href)}>
        {exportText.link}
        {of !== undefined && <span className="sr-only">{exportText.of(of)}</span>}
      </a>
      <span className="form-hint block">{exportText.hint}</span>
    </p>
  );
}
