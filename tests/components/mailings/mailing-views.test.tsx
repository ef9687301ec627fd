import { WriteMailingView } from '@/app/(beheer)/beheer/berichten/_components/write-mailing-view';
import { ReceiversView } from '@/app/(beheer)/beheer/berichten/[id]/ontvangers/view';
import { MailingView } from '@/app/(beheer)/beheer/berichten/[id]/view';
import { MailingsView } from '@/app/(beheer)/beheer/berichten/view';
import { type Hundredths, hundredthsOf } from '@/lib/content/amounts';
import { typedFilters } from '@/lib/mailings/mailing-forms';
import type { MailingNumbers } from '@/lib/mailings/mailing-numbers';
import type { Mailing } from '@/lib/server/mailings/data/mailings';
import type { OpenedMailing } from '@/lib/server/mailings/open-mailing';
import { calendarDate as day } from '@/lib/shared/calendar-date';
import { mailingStateNames, outcomeNames, mailingText as text } from '@/lib/text/nl/mailings/mailings';
import { exportText } from '@/lib/text/nl/reports/exports';
import { testViews } from '@/tests/support/views';

jest.mock('@/app/(beheer)/beheer/berichten/actions', () => ({}));
jest.mock('next/navigation', () => jest.requireActual('@/tests/support/router').withRouter());

const numbers: MailingNumbers = {
  registered: { waiting: 300, unreachable: 12 },
  certified: { waiting: 100 },
};
const filters = {
  ...{ kinds: ['registered', 'certified'] as const, cycleEndsBy: day('2030-12-31'), accreditedShort: null },
  ...{
    pointsShort: hundredthsOf(20) as Hundredths,
    document: 'code_of_conduct' as const,
    organisation: 'Gemeente Ede',
  },
};
const mailing: Mailing = {
  ...{ id: 'm', state: 'counted', subject: 'Nieuws', body: 'Er is nieuws.', filters, numbers, version: 1, step: 3 },
  ...{ lookedUntil: null, countedOn: day('2026-11-16'), createdAt: new Date('2026-11-16T09:00:00Z') },
  ...{ writtenBy: 'Berend Heer', sentById: null, sentBy: null, sentFrom: null, stoppedBy: null, endedAt: null },
};
const sent = { sentById: 'b', sentBy: 'Bea Heer', sentFrom: mailing.createdAt };
const under: MailingNumbers = { registered: { waiting: 250, sent: 150, unreachable: 12, passed_over: 1, no_cycle: 2 } };

const receiver = {
  ...{ id: 'r', kind: 'registered' as const, outcome: 'unreachable' as const, number: 'LKLR-100001' },
  name: {
    ...{ initials: 'J.', birthPrefix: 'de', birthSurname: 'Wit', partnerPrefix: '', partnerSurname: '' },
    nameUse: 'E' as const,
  },
};

const shown = (given: Partial<Mailing>, more: Partial<OpenedMailing> = {}, done = '') => (
  <MailingView
    key=""
    opened={{ mailing: { ...mailing, ...given }, previews: [], mail: '', perMinute: 300, ...more }}
    done={done}
  />
);
const previews = [
  { kind: 'registered' as const, count: 300, subject: 'Nieuws', body: 'Nog 28 punten.' },
  { kind: 'certified' as const, count: 100, subject: 'Nieuws', body: 'Nog 3 punten.' },
];

testViews({
  'the list of messages': [
    [<MailingsView key="" page={{ rows: [], before: null, after: null }} />, text.empty.heading, text.write.link],
    [
      <MailingsView
        key=""
        page={{ rows: [mailing, { ...mailing, id: 'n', writtenBy: null }], before: null, after: 'n' }}
      />,
      ...['Nieuws', '412', 'Berend Heer', text.somebody, mailingStateNames.counted],
    ],
  ],
  'writing a message': [
    [
      <WriteMailingView key="" mailingId="m" version={0} defaults={{}} figures={{ answer_weeks: '4' }} />,
      ...[text.write.submit, '{{points_missing}}', 'Beslistermijn: nu 4'],
    ],
    [
      <WriteMailingView key="" mailingId="m" version={2} defaults={typedFilters(filters)} figures={{}} />,
      text.fields.organisation.label,
    ],
  ],
  'its receivers': [
    [
      <ReceiversView
        key=""
        mailing={mailing}
        outcome={null}
        page={{ rows: [receiver], before: null, after: receiver.id }}
      />,
      ...['J. de Wit', 'LKLR-100001', outcomeNames.unreachable, exportText.link, text.receivers.back],
    ],
    [
      <ReceiversView key="" mailing={mailing} outcome="sent" page={{ rows: [], before: null, after: null }} />,
      text.receivers.empty.heading,
    ],
  ],
  'one message': [
    [
      shown(
        { state: 'drafted', numbers: {}, lookedUntil: '80000000-0000-4000-8000-000000000000', countedOn: null },
        {},
        'bewaard',
      ),
      ...[text.done.bewaard, '50%', text.refresh, text.withdraw.submit, mailingStateNames.drafted],
    ],
    [
      shown({}, { previews, mail: 'Beste J. Voorbeeld' }),
      ...['412', text.numbers.unreachable(12), 'Nog 28 punten.', text.previews.of('Gecertificeerd', 100)],
      ...['Beste J. Voorbeeld', text.send.sure(400), text.send.lead(300), text.change, 'Gemeente Ede', '20 punten'],
    ],
    [shown({ numbers: {} }), text.nobody, text.count],
    [shown({ state: 'sending', numbers: under, ...sent }), text.sendingLine(150, 401), text.stop, 'Bea Heer'],
    [
      shown({ state: 'stopped', numbers: under, ...sent, stoppedBy: 'Berend Heer' }),
      ...[text.stoppedLead, text.resume, text.numbers.passedOver(1), text.numbers.noCycle(2), text.withdraw.submit],
    ],
    [shown({ state: 'stopped', numbers: under, ...sent }), text.facts.byItself],
    [shown({ state: 'done', numbers: { registered: { sent: 1 } }, ...sent }), mailingStateNames.done],
    [shown({ state: 'withdrawn' }, {}, 'ondertussen'), text.meanwhile, mailingStateNames.withdrawn],
  ],
});
