import { readTaskQuery, taskListHref, taskSubjectHref } from '@/lib/casework/tasks';

const row = 'b0000000-0000-4000-8000-000000000002';

it.each([
  [{}, { kind: null, place: null }],
  [
    { soort: 'mail_failed', verder: row },
    { kind: 'mail_failed', place: { after: row } },
  ],
  [
    { termijn: 'voorbij', soort: 'name_changed' },
    { kind: 'name_changed', promised: 'late', place: null },
  ],
  [
    { soort: 'constructor', terug: 'x', termijn: 'constructor' },
    { kind: null, place: null },
  ],
  [
    { soort: ['name_changed', 'mail_failed'], terug: row },
    { kind: 'name_changed', place: { before: row } },
  ],
])('reads %j', (query, read) => {
  expect(readTaskQuery(query)).toEqual(read);
});

it.each([
  [{ kind: null, place: null }, undefined, '/beheer/taken'],
  [{ kind: 'name_changed', place: { after: row } }, undefined, `/beheer/taken?soort=name_changed&verder=${row}`],
  [{ kind: null, place: null }, 'afgehandeld', '/beheer/taken?na=afgehandeld'],
  [{ kind: null, promised: 'week', place: null }, undefined, '/beheer/taken?termijn=week'],
] as const)('writes %j after %s', (query, after, href) => {
  expect(taskListHref(query, after)).toBe(href);
});

const nobody = {
  kind: 'name_changed' as const,
  mailId: null,
  providerId: null,
  applicationId: null,
  registrationId: null,
  accountId: null,
};
it.each([
  [{}, null],
  [{ accountId: 'a' }, '/beheer/dossiers/a'],
  [{ accountId: 'a', registrationId: 'r' }, '/beheer/dossiers/r'],
  [{ accountId: 'a', applicationId: 'p' }, '/beheer/aanvragen/p'],
  [{ accountId: 'a', mailId: 'm' }, '/beheer/mails/m'],
  [{ providerId: 'o' }, '/beheer/opleiders/o'],
  [{ kind: 'unconfirmed_mail_held' as const }, '/beheer/mails'],
])('a task about %j leads to %s', (subject, href) => {
  expect(taskSubjectHref({ ...nobody, ...subject })).toBe(href);
});
