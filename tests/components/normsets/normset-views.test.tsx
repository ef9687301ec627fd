import { NormsetView } from '@/app/(beheer)/beheer/normen/[id]/view';
import { EditRulesView } from '@/app/(beheer)/beheer/normen/concept/[id]/regels/view';
import { EditTypeView } from '@/app/(beheer)/beheer/normen/concept/[id]/soorten/[soort]/view';
import { DraftView } from '@/app/(beheer)/beheer/normen/concept/[id]/view';
import { NormsetsView } from '@/app/(beheer)/beheer/normen/view';
import { RulesErrata } from '@/components/portfolio/rules-errata';
import type { StoredNormset } from '@/lib/server/content/data/normsets';
import type { StoredDraft } from '@/lib/server/normsets/data/drafts';
import type { OpenedDraft } from '@/lib/server/normsets/open-draft';
import { calendarDate as day } from '@/lib/shared/calendar-date';
import { whatCountsText } from '@/lib/text/nl/content/what-counts';
import { previewText, publishedText, draftText as text } from '@/lib/text/nl/normsets/draft-pages';
import { blockerTexts, draftStateNames, normsetsText } from '@/lib/text/nl/normsets/normsets';
import { exportText } from '@/lib/text/nl/reports/exports';
import { testViews } from '@/tests/support/views';
import { draftOf, erratumOf } from '@/tests/unit/normsets/drafts';
import { typeInFile } from '@/tests/unit/portfolio/case-files';
import { normSetOf } from '@/tests/unit/portfolio/norm-sets';

jest.mock('@/app/(beheer)/beheer/normen/actions', () => ({}));
jest.mock('next/navigation', () => jest.requireActual('@/tests/support/router').withRouter());

const today = day('2026-11-23');
const at = new Date('2026-11-20T09:00:00Z');
const people = {
  ...{ madeAt: at, madeBy: 'Berend Heer', changedAt: at, changedBy: null, proposedAt: null, proposedById: null },
  ...{ proposedBy: null, decidedAt: null, decidedBy: null, publishedAsId: null },
};
const stored = (draft: ReturnType<typeof draftOf>, changes: Partial<StoredDraft> = {}): StoredDraft => ({
  ...draft,
  ...people,
  ...{ id: 'd', state: 'draft', version: 3, basedOnId: 'n', remark: '' },
  ...changes,
});
const changed = { total: 200, activity_types: [typeInFile({ points_per_unit: 2 }), typeInFile({ code: 'new' })] };
const draft = stored(draftOf(changed));
const proposed = stored(draftOf(changed), { state: 'proposed', proposedAt: at, proposedBy: 'Berend Heer' });

const tally = { gains: 1200, loses: 3, reaches: 2, ceases: 1 };
const preview: NonNullable<OpenedDraft['preview']> = {
  ...{ draftId: 'd', run: 1, fingerprint: 'f', today, people: 100_000, afterId: null, startedAt: at, finishedAt: at },
  ...{ examples: [], isCurrent: true, isFinished: true, lowered: 0 },
  counts: {
    ...{ looked: 100_000, changed: 1203, lowered: 3, done: {} },
    planned: { 'type:course': tally, total: tally, 'category:A1': tally, required: tally },
  },
};
const opened = (changes: Partial<OpenedDraft> = {}): OpenedDraft => ({
  ...{ draft, preview: null, blockers: [], byTwo: true, isOwnProposal: false, examples: [] },
  ...changes,
});
const shown = (changes: Partial<OpenedDraft> = {}, done = '') => (
  <DraftView key="" opened={opened(changes)} done={done} />
);
const missing = { code: 'day_missing', at: { part: 'rules', field: 'validFrom' } } as const;
const example = {
  registrationId: 'r',
  number: 'LKLR-100001',
  kind: 'gains',
  part: 'planned',
  before: 650,
  after: 1300,
} as const;

const erratum = { id: 'e', replacesId: 'n', publishedAt: at, reason: 'Er stond een tikfout in.' };
const normset = (changes: Partial<StoredNormset> = {}): StoredNormset => ({
  ...{ id: 'n', normSet: normSetOf(), assumptions: '', publishedAt: at, errata: [] },
  ...changes,
});

testViews({
  'the list of norm sets': [
    [
      <NormsetsView key="" published={[normset()]} drafts={[]} today={today} done="weg" />,
      normsetsText.drafts.none,
      normsetsText.done.weg,
      normsetsText.published.now,
    ],
    [
      <NormsetsView
        key=""
        published={[
          normset({ errata: [erratum] }),
          normset({ id: 'm', normSet: normSetOf({ valid_from: '2031-01-01' }) }),
        ]}
        drafts={[draft, stored(erratumOf(changed), { id: 'e' })]}
        today={today}
        done=""
      />,
      ...[
        normsetsText.drafts.erratum('1 januari 2016'),
        normsetsText.published.coming,
        normsetsText.published.times(1),
        exportText.of(normsetsText.drafts.heading),
        exportText.of(normsetsText.published.heading),
      ],
    ],
  ],
  'a norm set that is published': [
    [
      <NormsetView key="" normset={{ ...normset(), counts: true }} publication={null} done="" />,
      publishedText.copy.submit,
      publishedText.erratum.submit,
    ],
    [
      <NormsetView
        key=""
        normset={{ ...normset({ errata: [erratum] }), counts: false }}
        publication={{ ...proposed, state: 'published', decidedBy: 'Bea Heer' }}
        done="bekend"
      />,
      ...[publishedText.facts.superseded, erratum.reason, 'Bea Heer', normsetsText.done.bekend],
    ],
  ],
  'a draft': [
    [
      shown({ blockers: [missing] }, 'gemaakt'),
      blockerTexts.day_missing(missing),
      previewText.blocked,
      text.withdraw.heading,
      '200',
      text.differences.added,
    ],
    [
      shown({ draft: stored(draftOf(), { remark: 'Het totaal klopt niet.' }) }),
      text.differences.none,
      'Het totaal klopt niet.',
      previewText.start,
      text.publish.propose,
    ],
  ],
  'a draft with its preview': [
    [
      shown({ preview, examples: [example] }),
      previewText.parts.done.none,
      'Soort: Cursus',
      '1.200',
      '100.000',
      'LKLR-100001',
      '6,5',
      '13',
      text.publish.propose,
    ],
    [
      shown({ preview: { ...preview, isFinished: false, finishedAt: null } }),
      previewText.running('100.000', '100.000'),
      previewText.refresh,
    ],
    [shown({ preview: { ...preview, isCurrent: false } }), previewText.outdated, previewText.again],
  ],
  'a draft that is published or not': [
    [shown({ byTwo: false, preview }), text.publish.byOne, text.publish.confirm],
    [shown({ draft: proposed, preview, isOwnProposal: true }), text.publish.own, text.publish.takeBack],
    [
      shown({ draft: proposed, preview }),
      text.publish.others('Berend Heer'),
      text.publish.confirm,
      text.publish.giveBack,
    ],
    [
      shown({ draft: { ...proposed, state: 'published', publishedAsId: 'p', decidedAt: at, decidedBy: 'Bea Heer' } }),
      ...[draftStateNames.published, text.published],
    ],
    [shown({ draft: stored(erratumOf(changed)) }), text.facts.corrects, 'Er stond een tikfout in.'],
  ],
  'the rules of a draft': [
    [<EditRulesView key="" draft={draft} />, text.edit.emptyRow, 'Categorie 3'],
    [<EditRulesView key="" draft={stored(erratumOf(changed))} />, 'Waarom deze verbetering?'],
    [<EditRulesView key="" draft={proposed} />, text.edit.closed],
  ],
  'a type of a draft': [
    [
      <EditTypeView key="" draft={draft} place={1} type={draft.rules.activityTypes[0] ?? null} />,
      text.removeType.submit,
    ],
    [<EditTypeView key="" draft={draft} place={0} type={null} />, text.edit.noCategory],
    [<EditTypeView key="" draft={proposed} place={0} type={null} />, text.edit.closed],
  ],
  'what corrected the rules': [
    [<RulesErrata key="" errata={[erratum]} />, whatCountsText.errata.heading, erratum.reason],
  ],
});
