import type { DocumentCode } from '@/lib/content/documents';

export const documentNames = {
  competency_profile: 'Competentieprofiel Leerplicht/RMC',
  code_of_conduct: 'Beroepscode',
  code_addendum: 'Addendum Meldcode',
} satisfies Record<DocumentCode, string>;

const inSentences = {
  competency_profile: 'het competentieprofiel Leerplicht/RMC',
  code_of_conduct: 'de beroepscode',
  code_addendum: 'het addendum Meldcode',
} satisfies Record<DocumentCode, string>;

export function documentInSentence(code: DocumentCode): string {
  return inSentences[code];
}

/** `de beroepscode en het addendum Meldcode` */
export function documentsInSentence(codes: readonly DocumentCode[]): string {
  const names = codes.map(documentInSentence);
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} en ${last}` : last;
}
