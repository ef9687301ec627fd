import { VersionView } from '@/app/(beheer)/beheer/teksten/[id]/versies/[nummer]/view';
import { TextView } from '@/app/(beheer)/beheer/teksten/[id]/view';
import { NewTextForm } from '@/app/(beheer)/beheer/teksten/nieuw/[soort]/new-text-form';
import { TextsView } from '@/app/(beheer)/beheer/teksten/view';
import { IntranetView } from '@/app/(intranet)/intranet/view';
import type { OpenedText } from '@/lib/server/editor/open-text';
import { calendarDate } from '@/lib/shared/calendar-date';
import { attachmentsText } from '@/lib/text/nl/editor/attachments';
import { audienceNames, kindWords, editorText as text, textStateNames } from '@/lib/text/nl/editor/editor';
import { intranetText } from '@/lib/text/nl/editor/intranet';
import { mailChoices } from '@/lib/text/nl/editor/text-titles';
import { evidenceText, outcomeText } from '@/lib/text/nl/portfolio/evidence';
import { testViews } from '@/tests/support/views';

jest.mock('@/app/(beheer)/beheer/teksten/actions', () => ({}));
jest.mock('next/navigation', () => jest.requireActual('@/tests/support/router').withRouter());

const at = new Date('2026-11-16T09:00:00Z');
const hours = (count: number) => new Date(at.getTime() + count * 3_600_000);
const figures = { answer_weeks: '4' };
const steps = { before: null, after: null };

const content = { title: 'Wat kost het?', section: 'logging_in', position: 2, audience: 'everybody' as const };
const line = { ...content, number: 1, savedAt: at, savedBy: null, publishedFrom: hours(-1), withdrawnAt: null };
const newest = { ...line, body: 'Binnen {{answer_weeks}} weken.' };
const draft = { ...newest, number: 2, savedBy: 'Bea Heer', publishedFrom: null, body: 'Binnen een week.' };

const opened = (given: Partial<OpenedText>): OpenedText => ({
  ...{ id: 'id', kind: 'question', slug: 'kosten', version: 3, clear: 2, unclear: 1, formerSlugs: [] },
  ...{ versions: [line], published: [line], newest, attachments: [], others: [], at },
  ...given,
});
const limits = { fileMegabytes: 10, filesPerActivity: 10, personMegabytes: 500, pictureMegapixels: 100 };
const outcome = { kept: 1, refused: [{ place: 2, code: 'other_kind' as const }] };
const shown = (given: Partial<OpenedText>, done = '') => (
  <TextView key="" text={opened(given)} figures={figures} done={done} limits={limits} outcome={outcome} />
);
const attachment = {
  ...{ id: 'b', textId: 'id', number: 1, name: 'brief.pdf', kind: 'pdf' as const, size: 2048 },
  ...{ checksum: '', storageKey: '', uploadedAt: at },
};

const listed = {
  ...{ id: 'a', slug: 'kosten', clear: 2, unclear: 1, ...content, isDraft: true },
  ...{ publishedFrom: at, withdrawnAt: null, comingFrom: hours(24), isFirst: false },
};

const document = {
  ...{ id: 'd', code: 'code_of_conduct' as const, version: '2', title: 'Beroepscode', body: 'Tekst.' },
  ...{ validFrom: calendarDate('2026-01-01'), isSample: false, summary: '', tickMonths: null },
};

testViews({
  'the list of texts of a kind': [
    [
      <TextsView key="" path="/beheer/vragen" lists={[{ kind: 'question', page: { rows: [], ...steps } }]} />,
      kindWords.question.empty,
    ],
    [
      <TextsView key="" path="/beheer/vragen" lists={[{ kind: 'question', page: { rows: [listed], ...steps } }]} />,
      ...[content.title, text.clear(2, 1), text.hasDraft, audienceNames.everybody, textStateNames.shown],
    ],
    [
      <TextsView
        key=""
        path="/beheer/teksten"
        lists={[
          { kind: 'statement', page: { rows: [{ ...listed, withdrawnAt: at, comingFrom: null }], ...steps } },
          { kind: 'mail_introduction', page: { rows: [{ ...listed, slug: 'registration_news' }], ...steps } },
        ]}
      />,
      ...[kindWords.statement.many, 'Er is nieuws over je registratie', textStateNames.withdrawn],
    ],
  ],
  'a new text': [
    [<NewTextForm key="" kind="question" figures={figures} mails={[]} />, text.start.submit, 'Rubriek'],
    [<NewTextForm key="" kind="news" figures={figures} mails={[]} />, 'Kop'],
    [<NewTextForm key="" kind="mail_introduction" figures={figures} mails={mailChoices} />, 'Welke mail'],
    [<NewTextForm key="" kind="question_template" figures={figures} mails={[]} />, 'Vraag aan de aanvrager'],
  ],
  'one text': [
    [shown({}, 'bewaard'), text.done.bewaard, text.publish.already, text.withdraw.submit, text.history.first],
    [
      shown({ newest: draft, versions: [draft, line], formerSlugs: ['prijs'], others: [{ name: 'Kees', at }] }),
      ...[text.publish.explained(2), 'prijs', 'Kees', 'Bea Heer', text.clear(2, 1)],
    ],
    [
      shown({ newest: draft, published: [{ ...draft, publishedFrom: hours(24) }] }),
      ...[text.coming.cancel, textStateNames.coming],
    ],
    [shown({ kind: 'news' }), attachmentsText.none, attachmentsText.submit, outcomeText.kept(1)],
    [shown({ kind: 'news', attachments: [attachment] }), attachmentsText.explained, 'brief.pdf', evidenceText.remove],
    [shown({ kind: 'statement', published: [] }), kindWords.statement.one, textStateNames.draft],
    [shown({ kind: 'question_template' }), kindWords.question_template.body],
  ],
  'the intranet': [
    [<IntranetView key="" news={{ rows: [], ...steps }} documents={null} typed="" />, intranetText.empty.heading],
    [
      <IntranetView key="" news={{ rows: [], ...steps }} documents={[]} typed="x" />,
      ...[intranetText.nothing('x'), intranetText.noDocument('x')],
    ],
    [
      <IntranetView
        key=""
        news={{ rows: [{ id: 'a', slug: 'dag', title: 'Een dag', publishedFrom: at, isUnread: true }], ...steps }}
        documents={[{ ...document, isToTick: true }]}
        typed=""
      />,
      ...[
        'Een dag',
        intranetText.unread,
        'Beroepscode',
        intranetText.version('2'),
        intranetText.toTick,
        intranetText.tick,
      ],
    ],
  ],
  'a version of a text': [
    [
      <VersionView key="" opened={{ text: opened({}), version: newest, newest: draft, attachments: [attachment] }} />,
      ...[text.version.restore, '[weg:', 'brief.pdf'],
    ],
    [
      <VersionView
        key=""
        opened={{ text: opened({ kind: 'mail_introduction' }), version: newest, newest, attachments: [] }}
      />,
      text.version.whole,
    ],
  ],
});
