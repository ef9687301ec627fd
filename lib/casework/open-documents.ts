import { documentOfSlug, slugOfDocument } from '@/lib/content/document-slugs';
import type { DocumentCode } from '@/lib/content/documents';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { type Place, placeHref, readPlace } from '@/lib/shared/list-place';

export type OpenDocumentsQuery = { document: DocumentCode | null; place: Place };

/** Whom a manager asks for: of one document, or of all. Anything else in the address is left out. */
export function readOpenDocumentsQuery(query: AddressParams): OpenDocumentsQuery {
  return { document: documentOfSlug(firstValue(query.document)), place: readPlace(query) };
}

export function openDocumentsHref({ document, place }: OpenDocumentsQuery): string {
  return placeHref('/beheer/documenten/openstaand', place, {
    params: { ...(document && { document: slugOfDocument(document) }) },
  });
}
