import { SettingView } from '@/app/(beheer)/beheer/instellingen/[naam]/view';
import { SettingsView } from '@/app/(beheer)/beheer/instellingen/view';
import type { OpenedSetting } from '@/lib/server/casework/open-setting';
import { calendarDate as day } from '@/lib/shared/calendar-date';
import { settingGroupNames, settingsText as text } from '@/lib/text/nl/content/settings';
import { testViews } from '@/tests/support/views';

jest.mock('@/app/(beheer)/beheer/instellingen/actions', () => ({}));

const today = day('2026-11-16');
const held = { key: 'minimum_hours', value: 16, validFrom: day('2016-01-01') };
const row = { key: 'minimum_hours', value: 20, validFrom: day('2027-01-01') };
const change = {
  ...{ id: 'c', ...row, state: 'accepted' as const, madeAt: new Date('2026-11-10T09:00:00Z'), madeById: 'm' },
  ...{ madeBy: 'Berend Heer', decidedAt: null, decidedBy: null, withdrawnAt: null, withdrawnBy: null },
};
const proposed = { ...change, state: 'proposed' as const };
const changes = (...rows: OpenedSetting['changes']['rows']) => ({ rows, before: null, after: null });
const setting = (given: Partial<OpenedSetting>): OpenedSetting => ({
  ...{ key: 'minimum_hours', version: 0, held, coming: [], proposal: null, changes: changes(), first: [held] },
  ...given,
});
const shown = (given: Partial<OpenedSetting>, done = '') => (
  <SettingView key="" setting={setting(given)} today={today} done={done} />
);
const decided = { decidedAt: change.madeAt, decidedBy: 'Bea Heer' };

testViews({
  'the list of settings': [
    [<SettingsView key="" held={[]} coming={[]} proposals={[]} />, settingGroupNames.mails, text.nothing, text.empty],
    [
      <SettingsView
        key=""
        held={[held]}
        coming={[row, { ...row, value: 24, validFrom: day('2028-01-01') }]}
        proposals={[{ ...row, madeBy: 'Berend Heer' }]}
      />,
      ...['16 uur per week', text.comingOn('24 uur per week', '01-01-2028'), text.proposals.heading, 'Berend Heer'],
    ],
  ],
  'one setting': [
    [shown({}, 'gewijzigd'), text.done.gewijzigd, text.facts.two, '1 tot en met 40', text.history.states.first],
    [
      shown({ key: 'public_search_per_day', held: { ...held, value: 900 }, first: [] }),
      ...['900 keer', text.facts.one, text.change.heading],
    ],
    [
      shown({
        key: 'data_protection_officer',
        held: { ...held, value: { name: 'S. Verhoeven', email: 'privacy@lklr.example' } },
        first: [],
      }),
      ...['S. Verhoeven, privacy@lklr.example', 'Naam', text.facts.unit],
    ],
    [shown({ key: 'cycle_reminders', held: { ...held, value: ['6m', '1w'] }, first: [] }), '6 maanden, 1 week'],
    [
      shown({ coming: [{ row, changeId: 'c' }], changes: changes({ ...change, ...decided }) }),
      ...[text.coming.withdraw, text.history.confirmedBy('Berend Heer', 'Bea Heer')],
    ],
    [
      shown({
        changes: changes({ ...change, state: 'withdrawn', withdrawnAt: change.madeAt, withdrawnBy: 'Bea Heer' }),
      }),
      text.history.withdrawnBy('Berend Heer', 'Bea Heer'),
    ],
    [
      shown({ changes: changes({ ...change, ...decided, state: 'refused' }) }),
      text.history.refusedBy('Berend Heer', 'Bea Heer'),
    ],
    [
      shown({ proposal: { ...proposed, isOwn: false, hasPassed: false }, changes: changes(proposed) }),
      ...[text.proposal.confirm, text.proposal.refuse, text.change.waits],
    ],
    [shown({ proposal: { ...proposed, isOwn: true, hasPassed: false } }), text.proposal.own, text.proposal.withdraw],
    [shown({ proposal: { ...proposed, isOwn: false, hasPassed: true } }), text.proposal.passed, text.proposal.refuse],
  ],
});
