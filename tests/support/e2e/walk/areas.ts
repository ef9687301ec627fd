import type { ShownPage } from '../pages';
import { mailsPages, mailsRules } from './mails';
import type { AreaRules } from './rules';

/** Every area's part of the walks. */
export const areas: AreaRules[] = [mailsRules];

export const areaPages: ShownPage[] = [...mailsPages];
