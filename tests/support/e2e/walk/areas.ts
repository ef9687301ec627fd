import type { ShownPage } from '../pages';
import { accountPages, accountRules } from './account';
import { applicationPages, applicationRules } from './application';
import { casesPages, casesRules } from './cases';
import { detailsPages, detailsRules } from './details';
import { dossiersPages, dossiersRules } from './dossiers';
import { mailsPages, mailsRules } from './mails';
import { peoplePages, peopleRules } from './people';
import type { AreaRules } from './rules';
import { securityPages, securityRules } from './security';
import { statePages } from './states';
import { tasksPages, tasksRules } from './tasks';

/** Every area's part of the walks. */
export const areas: AreaRules[] = [
  applicationRules,
  casesRules,
  mailsRules,
  detailsRules,
  dossiersRules,
  tasksRules,
  peopleRules,
  accountRules,
  securityRules,
];

export const areaPages: ShownPage[] = [
  ...applicationPages,
  ...casesPages,
  ...detailsPages,
  ...accountPages,
  ...securityPages,
  ...dossiersPages,
  ...tasksPages,
  ...mailsPages,
  ...peoplePages,
  ...statePages,
];
