import { readTaskQuery, taskListHref, taskSubjectHref } from '@/lib/tasks/task-query';

it.each([
  [{}, { kind: null, page: 1 }],
  [
    { soort: 'mail_failed', pagina: '3' },
    { kind: 'mail_failed', page: 3 },
  ],
  [
    { soort: 'constructor', pagina: '0' },
    { kind: null, page: 1 },
  ],
  [
    { soort: '', pagina: '1.5' },
    { kind: null, page: 1 },
  ],
  [{ pagina: '999999999' }, { kind: null, page: 1 }],
])('reads %j', (query, read) => {
  expect(readTaskQuery(query)).toEqual(read);
});

it.each([
  [{ kind: null, page: 1 }, undefined, '/beheer/taken'],
  [{ kind: 'name_changed', page: 2 }, undefined, '/beheer/taken?soort=name_changed&pagina=2'],
  [{ kind: null, page: 1 }, 'afgehandeld', '/beheer/taken?na=afgehandeld'],
] as const)('writes %j after %s', (query, after, href) => {
  expect(taskListHref(query, after)).toBe(href);
});

const nobody = {
  kind: 'name_changed' as const,
  mailId: null,
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
  [{ kind: 'unconfirmed_mail_held' as const }, '/beheer/mails'],
])('a task about %j leads to %s', (subject, href) => {
  expect(taskSubjectHref({ ...nobody, ...subject })).toBe(href);
});
