import { type CertificationBlocker, certificationBlockers } from '@/lib/certification/certification-blockers';
import { progressIn, requirement } from './points-progress-cases';

const free = { isInRegister: true, isGranted: false, isRequested: false };
const enough = progressIn(
  requirement('total', 20, 12, 8),
  requirement('accredited', 5, 0, 5),
  requirement('category:A1', 10, 10),
);

describe('what stands between somebody and a request', () => {
  it.each<[string, Partial<typeof free>, CertificationBlocker['code'][]]>([
    ['certain and likely points together suffice', {}, []],
    ['who isn’t in the register', { isInRegister: false }, ['not_in_register']],
    ['a cycle that certified already', { isGranted: true }, ['already_certified_for_cycle']],
    ['a request that waits', { isRequested: true }, ['already_requested']],
    [
      'all of them, in this order',
      { isInRegister: false, isGranted: true, isRequested: true },
      ['not_in_register', 'already_certified_for_cycle', 'already_requested'],
    ],
  ])('%s', (_, facts, codes) => {
    expect(certificationBlockers(enough, { ...free, ...facts }).map(({ code }) => code)).toEqual(codes);
  });

  it('says of each requirement how many points are short, in the order of the requirements', () => {
    const short = progressIn(
      requirement('total', 20, 12, 7.5),
      requirement('accredited', 5, 4, 0),
      requirement('category:A1', 10, 0, 0),
    );
    expect(certificationBlockers(short, free)).toEqual([
      { code: 'points_short', what: 'total', points: 50 },
      { code: 'points_short', what: 'accredited', points: 100 },
      { code: 'points_short', what: 'category:A1', points: 1000 },
    ]);
  });

  it('counts neither what is to be assessed nor what is planned', () => {
    const planned = { ...requirement('total', 20, 0) };
    const counted = { ...planned.counted, to_be_assessed: 1500, planned: 1500 } as typeof planned.counted;
    const one = progressIn({ ...planned, counted }, requirement('accredited', 0, 0), requirement('category:A1', 0, 0));
    expect(certificationBlockers(one, free)).toEqual([{ code: 'points_short', what: 'total', points: 2000 }]);
  });
});
