import { type MergeChoices, mergeFields } from '@/lib/merging/merge-choices';
import { CHOSEN, mergeParams, OTHER_NUMBER } from '@/lib/merging/merge-forms';

export const mergePath = (id: string) => `/beheer/dossiers/${id}/samenvoegen`;

/** With what was chosen: which of the two each field is of, nothing of what stands there. */
export function chosenHref(id: string, typed: string, choices: MergeChoices, isChosen: boolean): string {
  const params = new URLSearchParams({ [OTHER_NUMBER]: typed });
  for (const field of mergeFields) params.set(mergeParams[field], choices[field]);
  if (isChosen) params.set(CHOSEN, 'ja');
  return `${mergePath(id)}?${params}`;
}
