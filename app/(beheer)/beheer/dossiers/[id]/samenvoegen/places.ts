import { type MergeChoices, mergeFields } from '@/lib/merging/merge-choices';
import { mergeParams, OTHER } from '@/lib/merging/merge-forms';

export const mergePath = (id: string) => `/beheer/dossiers/${id}/samenvoegen`;

/** With what was chosen: which of the two each field is of, nothing of what stands there. */
export function choicesHref(id: string, otherId: string, choices: MergeChoices): string {
  const params = new URLSearchParams({ [OTHER]: otherId });
  for (const field of mergeFields) params.set(mergeParams[field], choices[field]);
  return `${mergePath(id)}?${params}`;
}
