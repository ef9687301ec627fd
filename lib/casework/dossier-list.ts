import { type AddressParams, firstValue, STATUS_PARAM, statusIn } from '@/lib/shared/list-address';
import { readSealed, searchIn, WORDS_PARAM } from '@/lib/shared/searched-words';
import { type DossierFilter, dossierFilters } from './dossier-hits';

/** What a manager asks of the list of dossiers; `sealed` is what was typed as its address holds it. */
export type DossierSearch = { typed: string; sealed?: string; filter: DossierFilter | null };

export function readDossierSearch(params: AddressParams): DossierSearch {
  const filter = statusIn(params);
  return {
    typed: firstValue(params[WORDS_PARAM]),
    sealed: readSealed(params),
    filter: dossierFilters.find((known) => known === filter) ?? null,
  };
}

/** The search as it stands in the address; an empty one too, since that is answered with words. */
export function dossierSearchParams({ typed, sealed, filter }: DossierSearch): Record<string, string> {
  const words = typed === '' && sealed === undefined ? { [WORDS_PARAM]: '' } : searchIn(typed, sealed);
  return { ...words, [STATUS_PARAM]: filter ?? '' };
}
