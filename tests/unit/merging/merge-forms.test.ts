import { proposedChoices } from '@/lib/merging/merge-choices';
import { readMergeChoices } from '@/lib/merging/merge-forms';
import { pair } from './people';

const proposed = proposedChoices(pair());

describe('the choices in an address', () => {
  it.each<[string, Record<string, string | string[]>, object]>([
    ['are as proposed where it says nothing', {}, proposed],
    ['are what it says', { naam: 'younger', aanstellingen: 'both' }, { name: 'younger', appointments: 'both' }],
    ['are as proposed where it says nonsense', { naam: 'both', status: 'x' }, proposed],
    ['are the first of a repeated one', { mail: ['younger', 'older'] }, { privateEmail: 'younger' }],
  ])('%s', (_, query, chosen) => {
    expect(readMergeChoices(query, proposed)).toEqual({ ...proposed, ...chosen });
  });
});
