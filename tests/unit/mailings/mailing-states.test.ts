import { mailingEvents, mailingStates, mailingTransition } from '@/lib/mailings/mailing-states';

const next = { waiting: 1 };

const leads: Record<string, string> = {
  'drafted count': 'drafted',
  'drafted found': 'counted',
  'drafted withdraw': 'withdrawn',
  'counted count': 'drafted',
  'counted send': 'sending',
  'counted withdraw': 'withdrawn',
  'sending stop': 'stopped',
  'sending finish': 'done',
  'stopped resume': 'sending',
  'stopped withdraw': 'withdrawn',
};

const table = mailingStates.flatMap((state) => mailingEvents.map((event) => [state, event] as const));

it.each(table)('a mailing that is %s, at %s, goes where the table says or is refused', (state, event) => {
  const to = leads[`${state} ${event}`];
  expect(mailingTransition(state, event, next)).toEqual(
    to ? { ok: true, state: to } : { ok: false, reasons: [{ code: 'mailing_not_now' }] },
  );
});

it('a mailing that nobody waits for isn’t sent', () => {
  expect(mailingTransition('counted', 'send', { waiting: 0 })).toEqual({
    ok: false,
    reasons: [{ code: 'mailing_without_receivers' }],
  });
});
