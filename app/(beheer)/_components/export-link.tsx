import { type ExportedList, exportHref } from '@/lib/reports/exports';
import type { AddressParams } from '@/lib/shared/list-address';
import { exportText } from '@/lib/text/nl/reports/exports';

/** The list as its address asks for it, as a file: what was typed stays sealed. */
export function ExportLink({ list, query }: { list: ExportedList; query: AddressParams }) {
  const asked = Object.entries(query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return <ExportHref list={list} href={`?${new URLSearchParams(asked)}`} />;
}

export function ExportHref({ list, href }: { list: ExportedList; href: string }) {
  return (
    <p className="no-print list-export">
      <a href={exportHref(list, href)}>{exportText.link}</a>
      <span className="form-hint block">{exportText.hint}</span>
    </p>
  );
}
