import { tick } from '@/lib/shared/form-fields';

/** The button that asks for a preview without script: nothing is saved, and what was typed comes back. */
export const PREVIEW_FIELD = 'preview';

/** Among the fields of each schema whose form has a text with its preview. */
export const previewField = { [PREVIEW_FIELD]: tick() };
