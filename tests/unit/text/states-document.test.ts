import { readFileSync } from 'node:fs';
import { applicationEvents, applicationStates, applicationTransition } from '@/lib/application/application-states';
import { claimEvents, claimStates, claimTransition } from '@/lib/attendance/claim-states';
import { NO_RUN_FACTS, runEvents, runStates, runTransition } from '@/lib/attendance/run-states';
import {
  certificationEvents,
  certificationStates,
  certificationTransition,
} from '@/lib/certification/certification-states';
import { accreditationEvents, accreditationStates, accreditationTransition } from '@/lib/courses/accreditation-states';
import { invoiceStates } from '@/lib/invoices/invoice-states';
import { mailingEvents, mailingStates, mailingTransition } from '@/lib/mailings/mailing-states';
import { draftEvents, draftStates, draftTransition } from '@/lib/normsets/draft-states';
import { activityStates } from '@/lib/portfolio/activity-class';
import { activityEvents, activityTransition } from '@/lib/portfolio/activity-states';
import { providerEvents, providerStates, providerTransition } from '@/lib/providers/provider-states';
import { registrationEvents, registrationStates, registrationTransition } from '@/lib/registration/registration-states';

const document = readFileSync('docs/states.md', 'utf8');

/** The lines of the diagram under a heading, from one state to another: `draft --> submitted: submit`. */
function drawn(heading: string): string[] {
  const section = document.split('\n## ').find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const lines = [...section.matchAll(/^ +(\w+) --> (\w+): (\w+)/gm)];
  return lines.map(([, from, to, event]) => `${from} --> ${to}: ${event}`).sort();
}

type Answer = { ok: true; state: string } | { ok: false };

/** The same of a function, with facts that refuse nothing; of several facts all that they lead to. */
function reached<S extends string, E extends string>(
  states: readonly S[],
  events: readonly E[],
  transitions: ((state: S, event: E) => Answer)[],
): string[] {
  const all = states.flatMap((from) =>
    events.flatMap((event) =>
      transitions.flatMap((transition) => {
        const answer = transition(from, event);
        return answer.ok ? [`${from} --> ${answer.state}: ${event}`] : [];
      }),
    ),
  );
  return [...new Set(all)].sort();
}

const application = { requirementsMet: true, isOwnCase: false, informationTermPassed: true };
const activity = {
  ...{ isOwn: false, isComplete: true, needsReview: true, isFrozen: false },
  ...{ isMendable: true, hasOpenVersion: false, isSuperseded: false },
};

const run = { ...NO_RUN_FACTS, isOver: true, isTooLate: false };
const accreditation = { isComplete: true, isOwn: false, isEnded: false };
const accreditationFacts = ([true, false] as const).flatMap((hasOpenQuestion) =>
  (['accredit', 'reject'] as const).map((outcome) => ({ ...accreditation, hasOpenQuestion, outcome })),
);

it.each([
  [
    'Application',
    reached(applicationStates, applicationEvents, [(state, event) => applicationTransition(state, event, application)]),
  ],
  [
    'Registration',
    reached(registrationStates, registrationEvents, [
      (state, event) => registrationTransition(state, event, { certificationRuns: false }),
      (state, event) => registrationTransition(state, event, { certificationRuns: true }),
    ]),
  ],
  ['Activity', reached(activityStates, activityEvents, [(state, event) => activityTransition(state, event, activity)])],
  [
    'Certification',
    reached(certificationStates, certificationEvents, [
      (state, event) => certificationTransition(state, event, { isOwn: false, isMet: true }),
    ]),
  ],
  [
    'Accreditation',
    reached(
      accreditationStates,
      accreditationEvents,
      accreditationFacts.map((facts) => (state, event) => accreditationTransition(state, event, facts)),
    ),
  ],
  [
    'Provider',
    reached(providerStates, providerEvents, [
      (state, event) => providerTransition(state, event, { isExpired: false, isOwn: false }),
    ]),
  ],
  [
    'Run',
    reached(runStates, runEvents, [
      (state, event) => runTransition(state, event, { ...run, isOver: false, hasRows: false }),
      (state, event) => runTransition(state, event, { ...run, hasRows: false, ending: 'not_held' }),
      (state, event) => runTransition(state, event, { ...run, hasRows: false, ending: 'nobody_registered' }),
      (state, event) => runTransition(state, event, { ...run, isStanding: true }),
    ]),
  ],
  [
    'Message to a selection',
    reached(mailingStates, mailingEvents, [(state, event) => mailingTransition(state, event, { waiting: 1 })]),
  ],
  [
    'Claim of attendance',
    reached(
      claimStates,
      claimEvents,
      [true, false].flatMap((isManager) =>
        [true, false].map((isPastTerm) => (state, event) => {
          const facts = { isManager, isPastTerm, isOwn: false, wasEscalated: false };
          return claimTransition(state, event, facts);
        }),
      ),
    ),
  ],
  [
    'Draft of a norm set',
    reached(
      draftStates,
      draftEvents,
      [true, false].flatMap((isOwnProposal) =>
        [true, false].map((byTwo) => (state, event) => draftTransition(state, event, { isOwnProposal, byTwo })),
      ),
    ),
  ],
])('docs/states.md draws every transition of the %s, and no other', (heading, transitions) => {
  expect(transitions.length).toBeGreaterThan(2);
  expect(drawn(heading)).toEqual(transitions);
});

const schema = readFileSync('prisma/schema.prisma', 'utf8');

/** Of a mail, which is no matter of the domain, and of a claim, which no page makes. */
const NOT_DRAWN = ['MailState'];

/** Enums of states of which no diagram has every one. */
function withoutDiagram(prisma: string, markdown: string): string[] {
  const diagrams = markdown.split('\n## ').map((section) => {
    const lines = [...section.matchAll(/^ +(\S+) --> ([^\s:]+)/gm)];
    return new Set(lines.flatMap(([, from = '', to = '']) => [from, to]));
  });
  const enums = [...prisma.matchAll(/^enum (\w+State) \{\n([^}]*)\}/gm)];
  return enums
    .filter(([, , values = '']) => {
      const states = values.split('\n').flatMap((line) => line.replace(/\/\/.*/, '').trim() || []);
      return !diagrams.some((drawnStates) => states.every((state) => drawnStates.has(state)));
    })
    .map(([, name = '']) => name);
}

describe('states of the database', () => {
  it('are all drawn in docs/states.md', () => {
    expect([...schema.matchAll(/^enum \w+State /gm)].length).toBeGreaterThan(8);
    expect(withoutDiagram(schema, document).filter((name) => !NOT_DRAWN.includes(name))).toEqual([]);
  });

  it('are found when one isn’t', () => {
    const drawing = '## Door\n\n    open --> closed: close\n';
    expect(withoutDiagram('enum DoorState {\n  open\n  closed\n  ajar\n}', drawing)).toEqual(['DoorState']);
    expect(withoutDiagram('enum DoorState {\n  open\n  closed\n}', drawing)).toEqual([]);
  });

  it.each(invoiceStates)('of an invoice follow from its payments: %s is drawn', (state) => {
    expect(drawn('Invoice').some((line) => line.startsWith(`${state} -->`))).toBe(true);
  });
});
