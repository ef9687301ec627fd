import { z } from 'zod';
import { fieldError, line, loadedVersion, notThat, paragraphs, tick, typedDate } from '@/lib/shared/form-fields';
import {
  DOCUMENT_TEXT_MAX,
  DOCUMENT_TITLE_MAX,
  DOCUMENT_VERSION_MAX,
  SUMMARY_MAX,
  TICK_MONTHS_MAX,
} from './document-changes';
import { documentCodes } from './documents';
import { longMarkdownText, withKnownFigures } from './markdown-text';
import { previewField } from './preview';

/** In the address of a draft's page: the version whose words it begins from. */
export const FROM_VERSION = 'van';
/** In the address of a version's page: the one that it is compared with. */
export const COMPARED_WITH = 'met';

const code = z.enum(documentCodes);

/** Empty: as long as for any requirement. */
const months = line({ max: 10, optional: true }).transform((typed, context) => {
  if (typed === '') return null;
  if (!/^\d{1,3}$/.test(typed)) return notThat(context, { code: 'not_a_number' });
  const number = Number(typed);
  return number < 1 || number > TICK_MONTHS_MAX
    ? notThat(context, { code: 'out_of_range', min: 1, max: TICK_MONTHS_MAX })
    : number;
});

/** /beheer/documenten/DOCUMENT/concept; `version` is the draft's own, 0 for none yet. */
export const documentDraftSchema = z.object({
  ...previewField,
  code,
  version: loadedVersion(),
  title: withKnownFigures(line({ max: DOCUMENT_TITLE_MAX })),
  documentVersion: line({ max: DOCUMENT_VERSION_MAX }),
  summary: withKnownFigures(paragraphs({ max: SUMMARY_MAX })),
  text: longMarkdownText({ max: DOCUMENT_TEXT_MAX }),
  validFrom: typedDate(),
  tickMonths: months,
});

/** A draft as its page showed it. */
export const decideDraftSchema = z.object({ code, version: loadedVersion() });

/** `shown` tells the words that were read. */
export const publishDraftSchema = decideDraftSchema.extend({ shown: line({ max: 64 }) });

/** What nobody gets back is asked for twice. */
export const deleteDraftSchema = decideDraftSchema.extend({
  sure: tick().refine((ticked) => ticked, { error: fieldError({ code: 'must_tick' }) }),
});

export const withdrawDocumentSchema = z.object({ documentId: z.uuid() });
