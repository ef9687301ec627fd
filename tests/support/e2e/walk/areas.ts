import type { ShownPage } from '../pages';
import { accountPages, accountRules } from './account';
import { accreditationRules } from './accreditation';
import { applicationPages, applicationRules } from './application';
import { attendanceRules } from './attendance';
import { attendancePages } from './attendance-pages';
import { casesPages, casesRules } from './cases';
import { cataloguePages, catalogueRules } from './catalogue';
import { certificationPages, certificationRules } from './certification';
import { claimPages, claimsRules } from './claims';
import { coursePages } from './course-pages';
import { coursesRules } from './courses';
import { detailsPages, detailsRules } from './details';
import { documentsPages, documentsRules } from './documents';
import { dossiersPages, dossiersRules } from './dossiers';
import { editorPages, editorRules } from './editor';
import { evidencePages, evidenceRules } from './evidence';
import { groupPages, groupsRules } from './groups';
import { invoicePages, invoicesRules } from './invoices';
import { mailingPages, mailingsRules } from './mailings';
import { mailsPages, mailsRules } from './mails';
import { mergingPages, mergingRules } from './merging';
import { normsetsPages, normsetsRules } from './normsets';
import { numberListPages, numberListRules } from './number-list';
import { peoplePages, peopleRules } from './people';
import { portfolioPages, portfolioRules } from './portfolio';
import { providerPages } from './provider-pages';
import { providersRules } from './providers';
import { reviewPages, reviewRules } from './review';
import type { AreaRules } from './rules';
import { savedFilterPages, savedFilterRules } from './saved-filters';
import { securityPages, securityRules } from './security';
import { settingsPages, settingsRules } from './settings';
import { statePages } from './states';
import { tasksPages, tasksRules } from './tasks';
import { whatCountsPages, whatCountsRules } from './what-counts';

/** Every area's part of the walks, by what a result calls it. */
export const areas: Record<string, AreaRules> = {
  application: applicationRules,
  cases: casesRules,
  'a list of numbers': numberListRules,
  mails: mailsRules,
  details: detailsRules,
  dossiers: dossiersRules,
  merging: mergingRules,
  tasks: tasksRules,
  people: peopleRules,
  account: accountRules,
  security: securityRules,
  'what counts': whatCountsRules,
  portfolio: portfolioRules,
  evidence: evidenceRules,
  review: reviewRules,
  certification: certificationRules,
  courses: coursesRules,
  accreditation: accreditationRules,
  invoices: invoicesRules,
  providers: providersRules,
  attendance: attendanceRules,
  claims: claimsRules,
  groups: groupsRules,
  catalogue: catalogueRules,
  settings: settingsRules,
  documents: documentsRules,
  'saved filters': savedFilterRules,
  editor: editorRules,
  normsets: normsetsRules,
  mailings: mailingsRules,
};

export const areaPages: ShownPage[] = [
  ...applicationPages,
  ...casesPages,
  ...detailsPages,
  ...accountPages,
  ...securityPages,
  ...dossiersPages,
  ...mergingPages,
  ...tasksPages,
  ...mailsPages,
  ...numberListPages,
  ...peoplePages,
  ...whatCountsPages,
  ...portfolioPages,
  ...evidencePages,
  ...reviewPages,
  ...certificationPages,
  ...coursePages,
  ...invoicePages,
  ...providerPages,
  ...attendancePages,
  ...claimPages,
  ...groupPages,
  ...cataloguePages,
  ...settingsPages,
  ...documentsPages,
  ...savedFilterPages,
  ...editorPages,
  ...normsetsPages,
  ...mailingPages,
  ...statePages,
];
