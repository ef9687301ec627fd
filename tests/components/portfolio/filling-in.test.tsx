import { fireEvent, render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { FillInView } from '@/app/(mijn)/mijn/portfolio/[id]/invullen/view';
import { HandInView } from '@/app/(mijn)/mijn/portfolio/indienen/view';
import type { InSeries } from '@/app/(mijn)/mijn/portfolio/load-series';
import { cyclesUntil } from '@/lib/portfolio/cycles';
import { calendarDate as day } from '@/lib/shared/calendar-date';
import { accepted } from '@/lib/shared/results';
import { evidenceText } from '@/lib/text/nl/portfolio/evidence';
import { activityFields } from '@/lib/text/nl/portfolio/portfolio';
import { activityText, fillInText, handInText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { activityRejectionTexts } from '@/lib/text/nl/review/review';
import { testViews } from '@/tests/support/views';
import { typeInFile } from '@/tests/unit/portfolio/case-files';
import { normSetOf } from '@/tests/unit/portfolio/norm-sets';

/** Whatever actions a view's forms have: none of them is sent. */
function mockActions() {
  const idle = async () => ({ status: 'idle' });
  return new Proxy({ __esModule: true }, { get: (known, name) => Reflect.get(known, name) ?? idle });
}
jest.mock('next/navigation', () => jest.requireActual('@/tests/support/router').withRouter());
jest.mock('@/app/(mijn)/mijn/portfolio/actions', () => mockActions());

const today = day('2026-11-16');
const normSets = [normSetOf({ total: 160, activity_types: [typeInFile()] })];
const [cycle = null] = cyclesUntil(normSets, day('2026-01-01'), today).cycles.slice(-1);
const limits = { fileMegabytes: 1, filesPerActivity: 4, personMegabytes: 9, pictureMegapixels: 3 };
const photo = {
  ...{ id: 'f', activityId: 'a', name: 'certificaat-3.jpg', kind: 'jpeg' as const, size: 2_000_000, checksum: '0' },
  ...{ storageKey: 'k', uploadedAt: new Date('2026-11-02T10:00:00Z') },
};
const evidence = {
  ...{ evidence: [photo], provenBy: null, isAsked: false, limits, outcome: null, isRemoved: false },
  allowed: accepted({}),
};
const rejection = {
  ...{ id: 'd', activityId: 'a', outcome: 'rejected' as const, reason: 'unclear' as const, isMendable: true },
  ...{ accreditationReason: '', accreditationReference: '', explanation: 'Wat deed je zelf?', withSample: false },
  ...{ decidedBy: 'Ada', decidedAt: new Date('2026-11-02T10:00:00Z') },
};

function filling(changes: Partial<Parameters<typeof FillInView>[0]> = {}) {
  const values = { type: '', title: 'certificaat 3', lastDay: '', units: '' };
  const facts = { normSets, today, outlook: { cycle, others: [] }, isAccredited: false, evidence };
  const rest = { isOffered: false, place: { number: 3, of: 25 }, saved: null, decision: null };
  return <FillInView id="a" version={1} values={values} {...facts} {...rest} {...changes} />;
}

const draft = (id: string, isComplete: boolean) =>
  ({ id, title: `Certificaat ${id}`, lastDay: day('2026-05-12'), version: 2, isComplete }) as InSeries;
const nothing = { submitted: 0, left: 0, isSaved: false };

testViews({
  'the filling in of one of many': [
    [filling(), fillInText.saveAndNext, fillInText.skip],
    [filling({ isOffered: true, saved: 'Dag van Ingrado' }), fillInText.offered, fillInText.saved('Dag van Ingrado')],
    [filling({ place: { number: 25, of: 25 } }), fillInText.save, fillInText.toHandingIn],
    [
      filling({ place: null, decision: rejection }),
      activityRejectionTexts.unclear.whatToDo,
      activityText.backToActivity,
    ],
  ],
  'the handing in together': [
    [
      <HandInView key="1" series={[draft('a', true), draft('b', true), draft('c', false)]} after={nothing} />,
      handInText.submit(2),
      handInText.incomplete(1),
    ],
    [
      <HandInView key="2" series={[]} after={{ submitted: 23, left: 2, isSaved: false }} />,
      handInText.submitted(23),
      handInText.left(2),
      handInText.nothing,
    ],
  ],
});

it('counts the points along beside the picture, while somebody types', async () => {
  const { container } = render(filling());
  expect(screen.getByRole('img', { name: evidenceText.pictureOf('certificaat-3.jpg') })).toBeInTheDocument();
  const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
  type(activityFields.type.label, 'course');
  type(activityFields.units.label, '6');
  expect(container).toHaveTextContent('6 uur × 1 punt = 6 punten');
  type(activityFields.lastDay.label, '12-5-2026');
  expect(container).toHaveTextContent('Je komt op 6 van 160 punten.');
  type(activityFields.units.label, 'zes');
  expect(container).not.toHaveTextContent('= 6 punten');
  expect(await axe(container)).toHaveNoViolations();
});
