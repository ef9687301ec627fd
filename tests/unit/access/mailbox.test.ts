import { mailboxOf, mailDomainOf } from '@/lib/access/mailbox';

it.each([
  ['anna@gemeente.example', 'anna@gemeente.example'],
  ['anna+1@gemeente.example', 'anna@gemeente.example'],
  [' Anna+Werk+2@Gemeente.Example ', 'anna@gemeente.example'],
  ['anna+@gemeente.example', 'anna@gemeente.example'],
  ['anna.b-c@gemeente.example', 'anna.b-c@gemeente.example'],
  ['anna@gemeente.example.', 'anna@gemeente.example'],
  ['+x@gemeente.example', '@gemeente.example'],
])('mail to %s ends up at %s', (email, mailbox) => {
  expect(mailboxOf(email)).toBe(mailbox);
});

it.each([
  ['anna@gemeente.example', 'gemeente.example'],
  ['anna@x1.gemeente.example', 'gemeente.example'],
  ['anna@a.b.c.Gemeente.Example', 'gemeente.example'],
  ['anna@example', 'example'],
])('%s is of %s', (email, domain) => {
  expect(mailDomainOf(email)).toBe(domain);
});
