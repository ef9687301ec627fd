import { DraftView } from '@/app/(beheer)/beheer/documenten/[document]/concept/view';
import { PreviewView } from '@/app/(beheer)/beheer/documenten/[document]/voorbeeld/view';
import { OpenDocumentsView } from '@/app/(beheer)/beheer/documenten/openstaand/view';
import { VersionView } from '@/app/(beheer)/beheer/documenten/versies/[id]/view';
import { DocumentsView } from '@/app/(beheer)/beheer/documenten/view';
import type { DocumentOverview } from '@/lib/server/editor/document-overview';
import type { DocumentPreview } from '@/lib/server/editor/document-preview';
import type { OpenedDraft } from '@/lib/server/editor/open-document-draft';
import type { OpenedDocumentVersion } from '@/lib/server/editor/open-document-version';
import { calendarDate as day } from '@/lib/shared/calendar-date';
import {
  draftText,
  openDocumentsText,
  previewText,
  publishDocumentReasonTexts,
  documentsText as text,
  versionText,
} from '@/lib/text/nl/content/documents';
import { editorText } from '@/lib/text/nl/editor/editor';
import { markdownFieldText } from '@/lib/text/nl/editor/markdown-field';
import { exportText } from '@/lib/text/nl/reports/exports';
import { testViews } from '@/tests/support/views';

jest.mock('@/app/(beheer)/beheer/documenten/actions', () => ({}));

const today = day('2026-11-16');
const code = 'code_of_conduct' as const;
const at = new Date('2026-11-10T09:00:00Z');
const version = {
  ...{ id: 'v1', code, version: '2026', title: 'Beroepscode', validFrom: day('2026-01-01'), isSample: false },
  ...{ summary: '', tickMonths: null, publishedAt: null, publishedById: null, publishedBy: null },
};
const coming = {
  ...version,
  ...{ id: 'v2', version: '2027', validFrom: day('2027-01-01'), summary: 'Artikel 3.', tickMonths: 6 },
  ...{ publishedAt: at, publishedById: 'm', publishedBy: 'Berend Heer' },
};
const draft = {
  ...{ code, version: '2028', title: 'Beroepscode', text: '# Nieuw\n\nEen zin erbij.', summary: 'Een zin.' },
  ...{ validFrom: day('2027-03-01'), tickMonths: null, draftVersion: 3, changedAt: at, changedBy: 'Bea Heer' },
};
const document: DocumentOverview = {
  ...{ code, versions: [coming, version], inForce: version, draft: null },
  progress: { ticked: 1250, asked: 50, waiting: 25, late: 3 },
};
const preview: DocumentPreview = {
  ...{
    draft,
    shown: 'x',
    compared: { ...version, body: '# Nieuw\n\nEen zin.' },
    others: [{ ...version, body: '# Nieuw\n\nEen zin.' }],
    editors: [],
    blockers: [],
    asked: { people: 50, away: 2 },
  },
  ...{ months: 3, lastDay: day('2027-06-01'), mailHours: 4, reminderDays: 28 },
};
const open = {
  ...{ id: 'l1', registrationId: 'r1', name: 'J. de Wit', number: 'LKLR-100001', hasAccount: false, document: code },
  ...{ version: '2026', since: today, mendBy: day('2026-11-15'), absentUntil: day('2026-12-01') },
};
const documents = (given: Partial<DocumentOverview>, done = '') => (
  <DocumentsView key="" documents={[{ ...document, ...given }]} today={today} done={done} />
);
const previewed = (given: Partial<DocumentPreview>) => (
  <PreviewView key="" preview={{ ...preview, ...given }} done="bewaard" />
);
const written = (given: Partial<OpenedDraft>) => (
  <DraftView
    key=""
    draft={{
      ...{
        code,
        version: 0,
        defaults: {},
        takenFrom: null,
        usualMonths: 3,
        figures: { minimum_hours: '16 uur per week' },
        others: [],
      },
      ...given,
    }}
  />
);
const older = { ...version, id: 'v0', version: '2025', body: 'Ouder' };
const versionShown = (opened: OpenedDocumentVersion) => <VersionView key="" opened={opened} today={today} />;
const listed = (rows: (typeof open)[]) => (
  <OpenDocumentsView
    key=""
    query={{ document: code, place: null }}
    page={{ rows, before: null, after: null }}
    today={today}
  />
);

testViews({
  'the documents': [
    [
      documents({}, 'gepubliceerd'),
      text.done.gepubliceerd,
      '1.250',
      '25 van 50',
      text.progress.list(code),
      text.progress.late(3),
      text.versions.coming,
      exportText.of(text.now.heading),
      exportText.of(text.versions.heading),
    ],
    [documents({ progress: { ticked: 0, asked: 0, waiting: 0, late: 0 } }), text.progress.notAsked, text.next.start],
    [documents({ draft }), text.next.goOn, text.next.preview, 'Bea Heer'],
    [documents({ versions: [], inForce: null, progress: null }), text.none],
  ],
  'a new version': [
    [written({}), draftText.submit, '3 maanden', markdownFieldText.figures.heading],
    [written({ others: [{ name: 'Bea Heer', at }] }), editorText.others(['Bea Heer'], '10.00 uur')],
    [written({ takenFrom: '2026' }), draftText.takenFrom('2026', false)],
    [written({ takenFrom: '2026', version: 3 }), draftText.takenFrom('2026', true)],
  ],
  'a version before it is published': [
    [previewed({}), previewText.saved.bewaard, previewText.publish.submit, '50 mensen', '1 juni 2027', '4 uur'],
    [
      previewed({ compared: null, others: [], asked: { people: 0, away: 0 }, mailHours: 0 }),
      previewText.difference.first,
    ],
    [previewed({ editors: [{ name: 'Bea Heer', at }] }), editorText.others(['Bea Heer'], '10.00 uur')],
    [
      previewed({ compared: { ...older, title: 'Code' }, others: [{ ...version, body: 'Oud' }, older] }),
      ...[versionText.compare.submit, previewText.difference.heading('2025'), previewText.difference.title],
    ],
    [
      previewed({ blockers: [{ code: 'draft_gone' }] }),
      ...[previewText.publish.notYet, publishDocumentReasonTexts.draft_gone({ code: 'draft_gone' })],
    ],
    [previewed({ blockers: [{ code: 'figures_missing', names: ['points_total'] }] }), 'points_total'],
    [previewed({ draft: { ...draft, text: '# Nieuw\n\nMinstens 16 uur.' } }), '16 uur'],
  ],
  'one version': [
    [
      versionShown({ version: { ...coming, body: 'Nieuw' }, compared: null, others: [] }),
      ...[text.versions.coming, versionText.withdraw.submit, versionText.restore, previewText.difference.first],
    ],
    [
      versionShown({ version: { ...version, body: 'Oud' }, compared: older, others: [older] }),
      ...['Oud', text.versions.inForce, versionText.compare.submit, previewText.difference.heading('2025')],
    ],
    [
      versionShown({ version: { ...version, body: 'Oud' }, compared: null, others: [{ ...coming, body: 'Nieuw' }] }),
      versionText.compare.none,
    ],
  ],
  'who is still to tick': [
    [listed([open]), 'J. de Wit', openDocumentsText.late, openDocumentsText.noAccount, '01-12-2026'],
    [listed([]), openDocumentsText.empty.heading],
  ],
});
