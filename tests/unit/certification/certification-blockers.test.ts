import { type CertificationBlocker, certificationBlockers } from '@/lib/certification/certification-blockers';
import { certificationBlockerText } from '@/lib/text/nl/certification/certification';
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

  it('says of the likely points which are accredited by approval', () => {
    const short = progressIn(
      requirement('total', 20, 12, 8),
      requirement('accredited', 5, 0, 0),
      requirement('category:A1', 0, 0),
    );
    const onApproval = { ...short.onApproval, likely: 300, planned: 900 } as typeof short.onApproval;
    const [blocker, ...others] = certificationBlockers({ ...short, onApproval }, free);
    expect(blocker).toEqual({ code: 'points_short', what: 'accredited', points: 500, onApproval: 300 });
    expect(others).toEqual([]);
    expect(blocker && certificationBlockerText(blocker)).toBe(
      'Geaccrediteerde punten: je mist nog 5 punten. Van je waarschijnlijke punten worden er 3 geaccrediteerd zodra ze zijn goedgekeurd. Dan mis je er nog 2.',
    );
    const all = { ...onApproval, likely: 500 } as typeof onApproval;
    expect(certificationBlockers({ ...short, onApproval: all }, free).map(certificationBlockerText)).toEqual([
      expect.stringMatching(/Dan heb je er genoeg\.$/),
    ]);
  });

  it('counts neither what is to be assessed nor what is planned', () => {
    const planned = { ...requirement('total', 20, 0) };
    const counted = { ...planned.counted, to_be_assessed: 1500, planned: 1500 } as typeof planned.counted;
    const one = progressIn({ ...planned, counted }, requirement('accredited', 0, 0), requirement('category:A1', 0, 0));
    expect(certificationBlockers(one, free)).toEqual([{ code: 'points_short', what: 'total', points: 2000 }]);
  });
});
