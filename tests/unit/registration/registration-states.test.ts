import {
  isInRegister,
  type RegistrationEvent,
  type RegistrationReason,
  type RegistrationState,
  registrationEvents,
  registrationStates,
  registrationTransition,
} from '@/lib/registration/registration-states';

const gone = (
  state: 'removed' | 'deregistered',
): Record<RegistrationEvent, RegistrationState | RegistrationReason> => ({
  register_again: 'registered',
  certify: { code: 'no_longer_registered', state },
  certification_ends: { code: 'no_longer_registered', state },
  remove: { code: 'no_longer_registered', state },
  reinstate: state === 'removed' ? 'registered' : { code: 'not_removed', state },
  deregister: { code: 'no_longer_registered', state },
});

const reaches: Record<RegistrationState, Record<RegistrationEvent, RegistrationState | RegistrationReason>> = {
  registered: {
    register_again: { code: 'already_registered', state: 'registered' },
    reinstate: { code: 'not_removed', state: 'registered' },
    certify: 'certified',
    certification_ends: { code: 'not_certified' },
    remove: 'removed',
    deregister: 'deregistered',
  },
  certified: {
    register_again: { code: 'already_registered', state: 'certified' },
    reinstate: { code: 'not_removed', state: 'certified' },
    certify: 'certified',
    certification_ends: 'registered',
    remove: 'removed',
    deregister: 'deregistered',
  },
  removed: gone('removed'),
  deregistered: gone('deregistered'),
};

const table = registrationStates.flatMap((state) =>
  registrationEvents.map((event) => [state, event, reaches[state][event]] as const),
);

describe('a registration', () => {
  it.each(table)('that is %s, at %s: %j', (state, event, outcome) => {
    expect(registrationTransition(state, event)).toEqual(
      typeof outcome === 'string' ? { ok: true, state: outcome } : { ok: false, reasons: [outcome] },
    );
  });

  it.each([
    ['registered', true],
    ['certified', true],
    ['removed', false],
    ['deregistered', false],
  ] as const)('that is %s is in the register: %s', (state, inRegister) => {
    expect(isInRegister(state)).toBe(inRegister);
  });
});

it('gives whoever is reinstated their certification back while it runs', () => {
  expect(registrationTransition('removed', 'reinstate', { certificationRuns: true })).toEqual({
    ok: true,
    state: 'certified',
  });
});
