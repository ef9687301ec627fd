import Sequencer from '@jest/test-sequencer';

/** Those that take a minute and more, the longest first. One of them begun last would run alone at the end. */
const LONGEST = [
  ...[
    'access-walk',
    'bad-input',
    'cases-journey',
    'journey',
    'course-journey',
    'production',
    'burden',
    'accessibility',
  ],
  ...['claims-journey', 'account-journey', 'details-journey', 'portfolio-journey', 'people-journey', 'case-holders'],
  ...[
    'certification-journey',
    'application-journey',
    'dossiers-journey',
    'session-end',
    'guessing',
    'mailings-journey',
  ],
];

const placeOf = ({ path }) => {
  const place = LONGEST.findIndex((name) => path.includes(`/${name}`));
  return place === -1 ? LONGEST.length : place;
};

/** The order of jest, which knows of a fresh clone only how large its files are, behind what is known to take long. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
