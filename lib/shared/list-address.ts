import { LONGEST_FIELD, normalised } from './typed-text';

export type AddressParams = Record<string, string | string[] | undefined>;

const TEXT_MAX = 200;
const PAGE_MAX = 100_000;

/** One value of the address; a repeated one counts as its first, an absent one as ''. */
export function firstValue(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

export const STATUS_PARAM = 'status';

/** Which status a list is narrowed to; links and kept choices of before call it `stand`. */
export function statusIn(params: AddressParams): string {
  return firstValue(params[STATUS_PARAM] ?? params.stand);
}

export function readSearchText(typed: string): string {
  const tidied = typed
    .slice(0, LONGEST_FIELD)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...normalised(tidied, 'NFC')].slice(0, TEXT_MAX).join('').trim();
}

export function readPageNumber(value: string): number {
  const asked = /^\d{1,6}$/.test(value) ? Number(value) : 1;
  return asked >= 1 && asked <= PAGE_MAX ? asked : 1;
}

/** Up to 999, as we write it in addresses; 0 for anything else. */
export function wholeNumber(text: string): number {
  return /^\d{1,3}$/.test(text) ? Number(text) : 0;
}
