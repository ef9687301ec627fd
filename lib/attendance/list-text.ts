import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

export type ListTextReason = { code: 'list_empty' } | { code: 'list_is_spreadsheet' } | { code: 'list_unreadable' };

/** How many bytes are looked at to see which kind of text it is. */
const HEAD = 1_000;

/** Excel writes UTF-16 as "Unicode-tekst", and its older CSV by Windows's own signs. */
export function textOfList(bytes: Uint8Array): Accepted<{ text: string }> | Refused<ListTextReason> {
  if (bytes.length === 0) return refused({ code: 'list_empty' });
  if (isWorkbook(bytes)) return refused({ code: 'list_is_spreadsheet' });
  const text = decoded(bytes, encodingOf(bytes)) ?? decoded(bytes, 'windows-1252');
  if (text === null || text.includes('\0')) return refused({ code: 'list_unreadable' });
  return accepted({ text });
}

/** A workbook is a zip ("PK"), an older one a compound file. */
function isWorkbook([first, second, third, fourth]: Uint8Array): boolean {
  const isZip = first === 0x50 && second === 0x4b && third === 3 && fourth === 4;
  return isZip || (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0);
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, HEAD);
  const zeros = (parity: number) => head.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const most = head.length / 4;
  if (zeros(1) > most) return 'utf-16le';
  return zeros(0) > most ? 'utf-16be' : 'utf-8';
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
