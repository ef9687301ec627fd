import { DossierMerges } from '@/app/(beheer)/beheer/dossiers/[id]/_components/dossier-merges';
import { MergeView } from '@/app/(beheer)/beheer/dossiers/[id]/samenvoegen/view';
import { UndoView } from '@/app/(beheer)/beheer/dossiers/[id]/samenvoeging/[merge]/view';
import { mergeBlockers } from '@/lib/merging/merge-blockers';
import { differingFields, mergedDetails, proposedChoices } from '@/lib/merging/merge-choices';
import type { Dossier } from '@/lib/server/casework/open-dossier';
import type { MergePreview } from '@/lib/server/merging/preview-merge';
import { calendarDate } from '@/lib/shared/calendar-date';
import { mergesText, mergeText as text, undoReasonSentence } from '@/lib/text/nl/merging/merging';
import { testViews } from '@/tests/support/views';
import { appointment, pair } from '@/tests/unit/merging/people';

jest.mock('@/app/(beheer)/beheer/dossiers/[id]/actions', () => ({}));

const id = 'a0000000-0000-4000-8000-000000000001';
const longName = {
  ...{ initials: 'W.A.M.J.C.', birthPrefix: '', birthSurname: 'Oudenampsen', nameUse: 'V' as const },
  ...{ partnerPrefix: 'van den', partnerSurname: 'Berg' },
};
const both = pair(
  { id, appointments: [appointment('Gemeente Voorbeeldstad')], appointmentIds: ['x'] },
  {
    ...{ name: longName, privatePhone: '', appointments: [appointment('Regio Midden')], appointmentIds: ['y'] },
    ...{ state: 'certified', certifiedUntil: calendarDate('2030-12-31') },
  },
);
const nothing = { activities: 0, drafts: 0, certifications: 0, runs: 0, groups: 0, groupsTwice: 0 };
const still = { ...nothing, notes: 0, tasks: 0, applicationDrafts: 0 };
const facts = { pair: both, applicationsWaiting: 0, certifications: [], doubles: [], claimsWaiting: [] };
const choices = proposedChoices(both);
const preview: MergePreview = {
  ...{ pair: both, choices, merged: mergedDetails(both, choices), differing: differingFields(both) },
  ...{ blockers: [], moving: still, doubles: [], points: { older: null, younger: null, together: null } },
};
const much = {
  ...still,
  activities: 14,
  drafts: 1,
  certifications: 1,
  groups: 2,
  groupsTwice: 1,
  applicationDrafts: 1,
};
const same = pair({ id }, { login: null });
const view = (changes: Partial<MergePreview>, isChosen = false) => (
  <MergeView id={id} isChosen={isChosen} preview={{ ...preview, ...changes }} />
);
const blockers = mergeBlockers(
  { ...facts, applicationsWaiting: 1, pair: pair({ state: 'removed' }, { shielded: true }) },
  choices,
);

const merge = {
  ...{ id, keptId: id, mergedId: id, mergedNumber: 'LKLR-100002', mergedAt: new Date('2026-11-16T09:00:00Z') },
  ...{ mergedByName: 'Ada Collega', reason: 'Eén persoon.', undoneAt: null, undoneByName: null, undoReason: '' },
};
const undone = { ...merge, id: 'b', undoneAt: new Date('2026-11-17T09:00:00Z'), undoReason: 'Toch twee.' };
const history = { number: 'LKLR-100002', events: [] };
const dossier = (changes: Partial<Dossier>) =>
  ({ id, isOwn: false, merges: [merge, undone], mergedHistories: [history], ...changes }) as Dossier;

testViews({
  'the page of a merge': [
    [<MergeView key="1" id={id} isChosen={false} preview={null} />, text.other.fields.number.label],
    [view({}), text.choose.lead('LKLR-100001', 'LKLR-100002'), text.choose.both(2), text.choose.loginNote],
    [view({ pair: same, differing: [] }), text.choose.same],
    [view({ blockers }), text.blocked.heading, 'LKLR-100001 is doorgehaald'],
    [view({}, true), text.preview.nothingMoves('LKLR-100002'), text.preview.noCycle, text.decide.submit],
    [
      view({ moving: much, doubles: ['Een dag'] }, true),
      text.preview.activities(14),
      text.preview.groupsTwice(1),
      text.preview.double('Een dag', 'LKLR-100002'),
    ],
    [view({ blockers }, true), text.blocked.lead],
  ],
  'the page that undoes one': [
    [
      <UndoView key="1" registrationId={id} opened={{ mergeId: id, mergedNumber: 'LKLR-100002', reason: null }} />,
      mergesText.undo.submit,
    ],
    [
      <UndoView
        key="2"
        registrationId={id}
        opened={{ mergeId: id, mergedNumber: 'L', reason: { code: 'something_new', things: ['activity', 'group'] } }}
      />,
      undoReasonSentence({ code: 'something_new', things: ['activity', 'group'] }),
    ],
  ],
  'what was merged, in the dossier': [
    [<DossierMerges key="1" dossier={dossier({})} />, mergesText.undo.link('LKLR-100002'), 'Reden: Toch twee.'],
    [<DossierMerges key="2" dossier={dossier({ isOwn: true })} />, mergesText.heading],
    [<DossierMerges key="3" dossier={dossier({ merges: [] })} />],
  ],
});
