import { barOn } from '@/lib/application/reapplication-bar';
import { startingPoint } from '@/lib/application/starting-point';
import { calendarDate } from '@/lib/shared/calendar-date';

const nameOf = (birthSurname: string) =>
  ({ initials: 'J.', birthPrefix: '', birthSurname, partnerPrefix: '', partnerSurname: '', nameUse: 'E' }) as const;
const person = (who: string) => ({
  name: nameOf(who),
  privateEmail: `${who}@post.example`,
  privatePhone: `${who} phone`,
  appointments: [],
});
const account = { name: nameOf('account'), email: 'login@post.example' };
const left = { ...person('registration'), leftAt: new Date('2026-05-01T10:00:00Z') };
const older = { ...person('application'), createdAt: new Date('2025-01-01T10:00:00Z') };
const newer = { ...person('application'), createdAt: new Date('2026-06-01T10:00:00Z') };

describe('a new application starts from', () => {
  it.each([
    ['the account, when nothing else is known', null, null, 'account'],
    ['the last application', null, older, 'application'],
    ['the registration', left, null, 'registration'],
    ['the registration that came of an application', left, older, 'registration'],
    ['what was applied with after leaving', left, newer, 'application'],
  ])('%s', (_, registration, application, from) => {
    expect(startingPoint(account, registration, application).name.birthSurname).toBe(from);
  });

  it('the login’s address where no other is known', () => {
    expect(startingPoint(account, null, null)).toEqual({
      name: account.name,
      privateEmail: 'login@post.example',
      privatePhone: '',
      appointments: [],
    });
    expect(startingPoint(account, { ...left, privateEmail: '' }, null).privateEmail).toBe('login@post.example');
  });
});

describe('a bar', () => {
  const until = calendarDate('2026-11-16');
  it.each([
    ['2026-11-15', false],
    ['2026-11-16', false],
    ['2026-11-17', true],
  ])('until 16 November lets somebody begin on %s: %p', (today, ok) => {
    const answer = barOn({ barredUntil: until }, calendarDate(today));
    expect(answer).toEqual(ok ? { ok } : { ok, reasons: [{ code: 'barred', until }] });
  });

  it('doesn’t hold for somebody who has none', () => {
    for (const registration of [null, { barredUntil: null }])
      expect(barOn(registration, calendarDate('2026-11-16'))).toEqual({ ok: true });
  });
});
