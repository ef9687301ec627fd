import {
  countsOf,
  foundKinds,
  percentLooked,
  receiverOutcomes,
  sumOf,
  totalsOf,
  withFound,
  withSettled,
} from '@/lib/mailings/mailing-numbers';
import { MAILING_PARAM, readReceiverQuery, receiversHref } from '@/lib/mailings/receiver-list';

const found = withFound({}, [
  { kind: 'certified', outcome: 'waiting' },
  { kind: 'registered', outcome: 'waiting' },
  { kind: 'registered', outcome: 'waiting' },
  { kind: 'registered', outcome: 'unreachable' },
]);

it('numbers of each kind add up to all who were found', () => {
  expect(sumOf(totalsOf(found))).toBe(4);
  expect(totalsOf(found)).toMatchObject({ waiting: 3, unreachable: 1, sent: 0 });
  expect(countsOf(found, 'registered')).toMatchObject({ waiting: 2, unreachable: 1 });
});

it('kinds of whom nobody was found aren’t among them, and the others come in one order', () => {
  expect(foundKinds(found)).toEqual(['registered', 'certified']);
});

it.each(receiverOutcomes.filter((outcome) => outcome !== 'waiting'))(
  'whoever is settled as %s waits no longer, and nobody gets lost',
  (outcome) => {
    const settled = withSettled(found, [{ kind: 'registered', outcome }]);
    expect(countsOf(settled, 'registered').waiting).toBe(1);
    expect(countsOf(settled, 'registered')[outcome]).toBe(countsOf(found, 'registered')[outcome] + 1);
    expect(sumOf(totalsOf(settled))).toBe(4);
  },
);

it.each([
  [null, 0],
  ['00000000-0000-4000-8000-000000000000', 0],
  ['80000000-0000-4000-8000-000000000000', 50],
  ['ffffffff-ffff-4fff-bfff-ffffffffffff', 99],
])('having looked until %s is %s percent', (id, percent) => {
  expect(percentLooked(id)).toBe(percent);
});

it.each([
  [{ status: 'unreachable' }, 'unreachable', '/x?status=unreachable'],
  [{ status: 'anders' }, null, '/x'],
  [{}, null, '/x'],
])('the address of a list of receivers %j asks for %s', (params, outcome, href) => {
  const query = readReceiverQuery(params);
  expect(query).toEqual({ outcome, place: null });
  expect(receiversHref('/x', query)).toBe(href);
});

it('the address of a file of receivers says of which message, and asks for what its page does', () => {
  const of = { [MAILING_PARAM]: 'm' };
  expect(receiversHref('', { outcome: null, place: null }, of)).toBe('?bericht=m');
  expect(receiversHref('', { outcome: 'sent', place: null }, of)).toBe('?bericht=m&status=sent');
});
