import { type AddressParams, firstValue, readSearchText, STATUS_PARAM, statusIn } from '@/lib/shared/list-address';
import { type Place, placeHref } from '@/lib/shared/list-place';
import { readSealed, searchIn, WORDS_PARAM } from '@/lib/shared/searched-words';

export const invoiceLists = ['all', 'open', 'late', 'paid', 'credited', 'credit_note'] as const;
export type InvoiceList = (typeof invoiceLists)[number];

export type InvoiceQuery = { list: InvoiceList; text: string; sealed?: string };

const VALUES = {
  all: '',
  open: 'open',
  late: 'te-laat',
  paid: 'betaald',
  credited: 'gecrediteerd',
  credit_note: 'creditnota',
} as const satisfies Record<InvoiceList, string>;
export const invoiceListValue = (list: InvoiceList): string => VALUES[list];

export function readInvoiceQuery(params: AddressParams): InvoiceQuery {
  const list = invoiceLists.find((code) => VALUES[code] === statusIn(params));
  return { list: list ?? 'all', text: readSearchText(firstValue(params[WORDS_PARAM])), sealed: readSealed(params) };
}

export function invoicesHref(path: string, { list, text, sealed }: InvoiceQuery, place: Place = null): string {
  return placeHref(path, place, {
    params: { ...(list !== 'all' && { [STATUS_PARAM]: VALUES[list] }), ...searchIn(text, sealed) },
  });
}
