import { DocumentsSection } from '@/app/(mijn)/mijn/_components/details-sections';
import { type DocumentCode, documentCodes } from '@/lib/content/documents';
import type { RegisterDocument } from '@/lib/server/content/data/documents';
import { calendarDate } from '@/lib/shared/calendar-date';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { testViews } from '@/tests/support/views';

jest.mock('@/app/(mijn)/mijn/aanvraag/actions', () => ({}));
jest.mock('@/app/(mijn)/mijn/gegevens/actions', () => ({}));

const text = applicationText.documents;

const document = (code: DocumentCode, isSample: boolean): RegisterDocument => ({
  ...{ id: code, code, isSample, version: '2027', title: `Titel van ${code}`, body: '# Kop\n\nEen zin.' },
  ...{ validFrom: calendarDate('2027-01-01'), summary: '', tickMonths: null },
});
const shown = (samples: readonly DocumentCode[]) => (
  <DocumentsSection
    key=""
    track="registration"
    version={1}
    acceptances={[]}
    documents={{
      competency_profile: document('competency_profile', samples.includes('competency_profile')),
      code_of_conduct: document('code_of_conduct', samples.includes('code_of_conduct')),
      code_addendum: document('code_addendum', samples.includes('code_addendum')),
    }}
  />
);

testViews({
  'the documents to tick': [
    [shown([]), 'Titel van code_of_conduct', text.version('2027', '1 januari 2027')],
    [
      shown(['competency_profile', 'code_addendum']),
      'Van het competentieprofiel Leerplicht/RMC en het addendum Meldcode lees je hier een voorbeeld',
    ],
    [shown(documentCodes), text.sample(documentCodes)],
  ],
});
