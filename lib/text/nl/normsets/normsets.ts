import type { DraftState } from '@/lib/normsets/draft-states';
import type { Draft } from '@/lib/normsets/drafts';
import type { PublishBlocker } from '@/lib/normsets/publish-blockers';
import type { ReasonTexts } from '@/lib/shared/reason-texts';
import { figure } from '@/lib/text/nl/shared/amounts';
import { counted, formatDate } from '@/lib/text/nl/shared/format';

const people = (count: number) => `${figure(count)} ${count === 1 ? 'persoon' : 'mensen'}`;

export const draftStateNames: Record<DraftState, string> = {
  draft: 'Concept',
  proposed: 'Voorgesteld',
  published: 'Bekendgemaakt',
  withdrawn: 'Ingetrokken',
};

export type NormsetDone =
  | 'gemaakt'
  | 'bewaard'
  | 'verwijderd'
  | 'berekenen'
  | 'voorgelegd'
  | 'teruggenomen'
  | 'teruggegeven'
  | 'bekend'
  | 'weg';

/** /beheer/normen. Dates and moments are printed. */
export const normsetsText = {
  title: 'Normen',
  browserTitles: { published: 'Bekendgemaakte regels', draft: 'Concept van regels' },
  lead: 'Een normenset is een versie van de puntenregels. Neem er een over en wijzig die: zo maak je een nieuwe. Een bekendgemaakte normenset verandert niet meer.',
  back: 'Terug naar de normen',
  somebody: 'iemand die er niet meer is',
  done: {
    gemaakt: 'Het concept is gemaakt. Wijzig wat anders moet.',
    bewaard: 'Bewaard.',
    verwijderd: 'De soort is uit het concept gehaald.',
    berekenen: 'We rekenen uit wat er voor iedereen verandert.',
    voorgelegd: 'Voorgesteld. Een andere beheerder maakt de normenset bekend.',
    teruggenomen: 'Je voorstel is teruggenomen. Je kunt het concept weer wijzigen.',
    teruggegeven: 'Teruggegeven. Het is weer een concept.',
    bekend: 'Bekendgemaakt. Iedereen ziet de regels bij ‘Wat telt mee’.',
    weg: 'Het concept is ingetrokken.',
  } satisfies Record<NormsetDone, string>,
  drafts: {
    heading: 'Concepten en voorstellen',
    caption: 'Normensets waaraan gewerkt wordt',
    none: 'Er is geen concept. Open hieronder een normenset om die over te nemen.',
    columns: { what: 'Wat', state: 'Status', changed: 'Laatst gewijzigd' },
    copy: (from: string | null) => (from ? `Regels vanaf ${from}` : 'Regels, nog zonder dag'),
    erratum: (from: string) => `Verbetering van de regels vanaf ${from}`,
    changed: (at: string, who: string) => `${at} door ${who}`,
  },
  published: {
    heading: 'Bekendgemaakt',
    caption: 'Normensets die bekend zijn gemaakt',
    columns: { days: 'Geldt', total: 'Punten', accredited: 'Geaccrediteerd', types: 'Soorten', errata: 'Verbeterd' },
    from: (from: string) => `vanaf ${from}`,
    between: (from: string, to: string) => `van ${from} tot en met ${to}`,
    now: 'geldt vandaag',
    coming: 'komt nog',
    times: (count: number) => (count === 0 ? 'nee' : counted(count, 'keer', 'keer')),
  },
};

/** As a list of drafts calls it. */
export function draftName({ isErratum, validFrom }: Pick<Draft, 'isErratum' | 'validFrom'>): string {
  const { erratum, copy } = normsetsText.drafts;
  const from = validFrom && formatDate(validFrom);
  return isErratum && from ? erratum(from) : copy(from);
}

export type NormsetReason =
  | { code: 'draft_unknown' }
  | { code: 'changed_meanwhile' }
  | { code: 'draft_settled' }
  | { code: 'draft_proposed' }
  | { code: 'draft_not_proposed' }
  | { code: 'own_proposal' }
  | { code: 'not_own_proposal' }
  | { code: 'draft_blocked' }
  | { code: 'people_changed' }
  | { code: 'lowers_certain_now' }
  | { code: 'place_unknown' }
  | { code: 'normset_unknown' }
  | { code: 'normset_superseded' }
  | { code: 'norm_set_not_in_the_future' }
  | { code: 'norm_set_day_taken' }
  | { code: 'norm_set_before_the_last' }
  | { code: 'norm_set_ends_otherwise' };

export const normsetReasonTexts: ReasonTexts<NormsetReason> = {
  draft_unknown: () => 'Dit concept bestaat niet meer.',
  changed_meanwhile: () => 'Het concept is intussen veranderd. Laad de pagina opnieuw en kijk wat er nu staat.',
  draft_settled: () => 'Dit concept is al bekendgemaakt of ingetrokken. Laad de pagina opnieuw.',
  draft_proposed: () => 'Dit concept is intussen voorgesteld. Wie het voorstelde, kan het terugnemen.',
  draft_not_proposed: () => 'Dit concept is nu niet voorgesteld. Laad de pagina opnieuw.',
  own_proposal: () => 'Je hebt dit zelf voorgesteld. Een andere beheerder beslist.',
  not_own_proposal: () => 'Een collega heeft dit voorgesteld. Alleen wie een voorstel deed, kan het terugnemen.',
  draft_blocked: () => 'Bekendmaken kan nog niet. Laad de pagina opnieuw: bij de knop staat waarom.',
  people_changed: () => 'Na de berekening is er veel veranderd in de portfolio’s. Reken opnieuw uit wat er verandert.',
  lowers_certain_now: () =>
    'Na de berekening kreeg iemand punten die door deze verbetering minder worden. Reken opnieuw uit wat er verandert.',
  place_unknown: () => 'Deze soort staat niet meer in het concept. Laad de pagina opnieuw.',
  normset_unknown: () => 'Deze normenset bestaat niet.',
  normset_superseded: () => 'Deze versie is al verbeterd. Verbeter de versie die nu telt.',
  norm_set_not_in_the_future: () => 'De dag ligt niet meer na vandaag. Geef het voorstel terug en kies een andere dag.',
  norm_set_day_taken: () => 'Voor die dag is intussen een andere normenset bekendgemaakt. Kies een andere dag.',
  norm_set_before_the_last: () =>
    'Intussen is er een normenset bekendgemaakt voor een latere dag. Kies een dag daarna.',
  norm_set_ends_otherwise: () => 'De laatste dag klopt niet met de normenset die erna komt.',
};

export const blockerTexts: ReasonTexts<PublishBlocker> = {
  day_missing: () => 'Kies de dag waarop de regels ingaan.',
  day_not_in_the_future: () => 'Kies een dag na vandaag.',
  day_taken: () => 'Op deze dag gaat al een andere normenset in. Kies een andere dag.',
  day_before_the_last: ({ last }) => `Kies een dag na ${formatDate(last)}: dan gaat de laatste normenset in.`,
  accredited_above_total: () => 'Er zijn meer geaccrediteerde punten nodig dan punten in totaal.',
  categories_above_total: () => 'De minima van de categorieën zijn samen meer dan het totaal.',
  total_out_of_reach: () => 'De maxima van de categorieën zijn samen minder dan het totaal: niemand kan dat halen.',
  no_categories: () => 'Vul minstens één categorie in.',
  category_twice: ({ category }) => `Categorie ${category} staat er twee keer.`,
  category_minimum_above_maximum: ({ category }) => `Het minimum van categorie ${category} is meer dan het maximum.`,
  no_types: () => 'Voeg minstens één soort activiteit toe.',
  type_twice: ({ name }) => `‘${name}’ heeft hetzelfde kenmerk als een andere soort.`,
  type_without_category: ({ name, category }) => `‘${name}’ hoort bij categorie ${category}, en die is er niet.`,
  erratum_on_superseded: () => 'Een collega heeft deze regels intussen verbeterd. Begin met de versie die nu telt.',
  erratum_without_reason: () => 'Schrijf op waarom deze verbetering nodig is.',
  erratum_changes_nothing: () => 'Er is nog geen verschil met de bekendgemaakte regels.',
  erratum_moves_cycles: () => 'Een verbetering verandert niet wanneer een cyclus loopt. Zet dat terug.',
  preview_missing: () => 'Reken eerst uit wat er voor iedereen verandert.',
  preview_outdated: () => 'De berekening klopt niet meer: er is iets veranderd. Reken het opnieuw uit.',
  preview_running: () => 'Wacht tot is uitgerekend wat er voor iedereen verandert.',
  preview_of_another_day: () => 'De berekening is van een andere dag. Reken het vandaag opnieuw uit.',
  lowers_certain: ({ people: count }) =>
    `${people(count)} ${count === 1 ? 'verliest' : 'verliezen'} zekere punten. Bij een verbetering mag dat niet: pas de regels aan.`,
};
