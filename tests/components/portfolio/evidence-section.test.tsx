import { render, screen } from '@testing-library/react';
import { EvidenceSection } from '@/app/(mijn)/mijn/portfolio/[id]/_components/evidence-section';
import { accepted } from '@/lib/shared/results';
import { evidenceText } from '@/lib/text/nl/portfolio/evidence';
import { activityRemarkText } from '@/lib/text/nl/portfolio/portfolio';
import { testViews } from '@/tests/support/views';

jest.mock('next/navigation', () => jest.requireActual('@/tests/support/router').withRouter());

const limits = { fileMegabytes: 10, filesPerActivity: 10, personMegabytes: 1000, pictureMegapixels: 108 };
const loaded = { evidence: [], limits, outcome: null, isRemoved: false, provenBy: null, allowed: accepted({}) };
const section = (isAsked: boolean) => (
  <EvidenceSection
    key={`${isAsked}`}
    id="a0000000-0000-4000-8000-000000000001"
    place="activity"
    {...loaded}
    isAsked={isAsked}
  />
);

testViews({
  'the evidence of an activity that has none': [
    [section(true), activityRemarkText({ code: 'evidence_needed' })],
    [section(false), evidenceText.none],
  ],
});

it('that evidence is needed is part of what the field to add it is described by', () => {
  render(section(true));
  const field = screen.getByLabelText(evidenceText.field);
  expect(field).toHaveAccessibleDescription(
    `${activityRemarkText({ code: 'evidence_needed' })} ${evidenceText.hint(limits)}`,
  );
});
