import { type DocumentCode, documentCodes } from './documents';

/** How a document is called in addresses. */
const slugs = {
  competency_profile: 'competentieprofiel',
  code_of_conduct: 'beroepscode',
  code_addendum: 'addendum',
} as const satisfies Record<DocumentCode, string>;

export function slugOfDocument(code: DocumentCode): string {
  return slugs[code];
}

export function documentOfSlug(slug: string): DocumentCode | null {
  return documentCodes.find((code) => slugs[code] === slug) ?? null;
}
