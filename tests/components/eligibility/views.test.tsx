import { BeforehandView } from '@/app/(publiek)/kom-ik-in-aanmerking/view';
import { beforehandText as text } from '@/lib/text/nl/eligibility/check-beforehand';
import { testViews } from '@/tests/support/views';

const typed = { functie: '', werkgever: '', uren: '', onderschrijf: '' };
const given = { typed, minimumHours: 12 };

testViews({
  'the check beforehand': [
    [<BeforehandView key="" {...given} answer={{ kind: 'not_asked' }} />, text.functie.label, text.uren.label],
    [
      <BeforehandView key="" {...given} answer={{ kind: 'invalid', errors: { uren: { code: 'not_a_number' } } }} />,
      'dit is geen getal',
    ],
    [<BeforehandView key="" {...given} answer={{ kind: 'eligible' }} />, text.eligible.heading, text.eligible.action],
    [
      <BeforehandView key="" {...given} answer={{ kind: 'not_yet', reasons: ['too_few_hours', 'not_accepted'] }} />,
      ...[text.notYet.heading, 'minstens 12 uur', text.reasons.not_accepted()],
    ],
  ],
});
