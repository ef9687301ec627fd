import type { Permission } from '@/lib/access/permissions';
import type { FigureName } from './figures';

/** What can be had as a file, by its address below /beheer/export, with whose list it is. */
export const exportedLists = {
  aanvragen: 'decide_applications',
  activiteiten: 'assign_activities',
  certificeringen: 'grant_certifications',
  dossiers: 'manage_dossiers',
  accreditaties: 'decide_accreditations',
  opleiders: 'manage_providers',
  facturen: 'manage_invoices',
  taken: 'manage_tasks',
  documenten: 'manage_documents',
  mails: 'manage_mails',
  onafgemaakt: 'decide_applications',
  berichten: 'send_mailings',
  ontvangers: 'send_mailings',
  aanwezigheid: 'manage_attendance',
  uitvoeringen: 'manage_attendance',
  presentielijst: 'manage_attendance',
  'opleider-contactpersonen': 'manage_providers',
  'opleider-uitnodigingen': 'manage_providers',
  medewerkers: 'manage_people',
  'medewerkers-uitnodigingen': 'manage_people',
  vragen: 'manage_texts',
  intranet: 'manage_texts',
  teksten: 'manage_texts',
  'documenten-nu': 'manage_documents',
  'documenten-versies': 'manage_documents',
  normen: 'manage_normsets',
  'normen-concepten': 'manage_normsets',
  instellingen: 'manage_settings',
  logboek: 'read_audit_log',
  'cijfers-register': 'see_figures',
  'cijfers-aanvragen': 'see_figures',
  'cijfers-aanvragen-dagen': 'see_figures',
  'cijfers-beoordelingen': 'see_figures',
  'cijfers-beoordelingen-dagen': 'see_figures',
  'cijfers-certificeringen': 'see_figures',
  'cijfers-certificeringen-dagen': 'see_figures',
  'cijfers-punten': 'see_figures',
  'cijfers-activiteiten': 'see_figures',
  'cijfers-opleidingen': 'see_figures',
} as const satisfies Record<string, Permission>;
export type ExportedList = keyof typeof exportedLists;

export const exportOfFigure = {
  register: 'cijfers-register',
  cases: 'cijfers-aanvragen',
  case_days: 'cijfers-aanvragen-dagen',
  reviews: 'cijfers-beoordelingen',
  review_days: 'cijfers-beoordelingen-dagen',
  certifications: 'cijfers-certificeringen',
  certification_days: 'cijfers-certificeringen-dagen',
  points: 'cijfers-punten',
  activities: 'cijfers-activiteiten',
  courses: 'cijfers-opleidingen',
} as const satisfies Record<FigureName, ExportedList>;

export function isExportedList(name: string): name is ExportedList {
  return Object.hasOwn(exportedLists, name);
}

/** The file of a list as its address asks for it, whatever page of it is shown. */
export function exportHref(list: ExportedList, listHref = ''): string {
  const search = listHref.split('?')[1];
  return search ? `/beheer/export/${list}?${search}` : `/beheer/export/${list}`;
}
