import type { ShownPage } from '../pages';
import { type AreaRules, everybody, type Seen } from './rules';

const PAGE = '/wat-telt-mee';

/** What gives points is everybody's to read. */
export const whatCountsRules: AreaRules = {
  pages: { [PAGE]: { outcomes: everybody<Seen>(200) } },
  actions: () => ({}),
  forms: () => ({}),
};

export const whatCountsPages: ShownPage[] = [
  { route: PAGE, viewer: 'visitor', path: PAGE },
  { route: PAGE, viewer: 'visitor', path: `${PAGE}?categorie=A2`, as: 'one category' },
  { route: PAGE, viewer: 'visitor', path: `${PAGE}?soort=update_day&aantal=6`, as: 'worked out' },
  { route: PAGE, viewer: 'visitor', path: `${PAGE}?soort=update_day&aantal=x`, as: 'an amount that is none' },
  { route: PAGE, viewer: 'visitor', path: `${PAGE}?op=1+februari+2020`, as: 'of another day' },
  { route: PAGE, viewer: 'visitor', path: `${PAGE}?op=31-12-2015`, as: 'of a day without rules' },
  { route: PAGE, viewer: 'visitor', path: `${PAGE}?op=31-2-2026`, as: 'errors' },
];
