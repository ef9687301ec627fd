import { CheckedNumbersTable } from '@/app/(publiek)/nummers-controleren/checked-numbers-table';
import { NumberListForm } from '@/app/(publiek)/nummers-controleren/number-list-form';
import { numberListText as text } from '@/lib/text/nl/register/number-list';
import { numberTexts, publicStatusTexts } from '@/lib/text/nl/register/register';
import { testViews } from '@/tests/support/views';

jest.mock('@/app/(publiek)/nummers-controleren/actions', () => ({
  submitNumberList: async () => ({ status: 'idle' }),
}));

const checkedAt = new Date('2026-11-28T12:00:00Z');
const entry = { name: 'W. van den Berg', registrationNumber: 'LKLR-100001', status: 'certified' as const };

testViews({
  'a list of numbers to check': [
    [<NumberListForm key="" most={60} example="LKLR-100000" />, text.fields.numbers.label, text.submit, '60 regels'],
  ],
  'what the register says of a list': [
    [
      <CheckedNumbersTable
        key=""
        checkedAt={checkedAt}
        lines={[
          { typed: '100001', says: 'in_register', entry },
          { typed: 'LKLR-100001 Jansen', says: 'not_together' },
          { typed: 'LKLR-100002', says: 'absent' },
          { typed: 'Jansen', says: 'no_number' },
        ]}
      />,
      ...[text.found(1, 4), 'W. van den Berg', 'LKLR-100001', publicStatusTexts.certified.label],
      ...[...Object.values(text.says), numberTexts.absent.contact],
    ],
    [
      <CheckedNumbersTable key="" checkedAt={checkedAt} lines={[{ typed: '100001', says: 'in_register', entry }]} />,
      text.found(1, 1),
      publicStatusTexts.certified.explanation,
    ],
  ],
});
