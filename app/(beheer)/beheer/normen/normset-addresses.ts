import { fieldId } from '@/components/forms/field-id';
import { place } from '@/components/frame/places';
import type { PublishBlocker } from '@/lib/normsets/publish-blockers';

const list = place('management_normsets').href;

export const normsetHref = (id: string) => `${list}/${id}`;
export const draftHref = (id: string) => `${list}/concept/${id}`;
export const draftRulesHref = (id: string) => `${draftHref(id)}/regels`;
/** `place` counts from 1. */
export const draftTypeHref = (id: string, typePlace: number) => `${draftHref(id)}/soorten/${typePlace}`;
export const newTypeHref = (id: string) => `${draftHref(id)}/soorten/nieuw`;

export const PREVIEW = 'voorvertoning';

/** The very field that mends it. */
export function blockerHref(draftId: string, { at }: PublishBlocker): string {
  switch (at.part) {
    case 'rules':
      return `${draftRulesHref(draftId)}#${fieldId(at.field)}`;
    case 'type':
      return `${draftTypeHref(draftId, at.place + 1)}#${fieldId(at.field)}`;
    case 'new_type':
      return newTypeHref(draftId);
    case 'list':
      return list;
    case 'preview':
      return `#${PREVIEW}`;
  }
}
