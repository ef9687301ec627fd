import fc from 'fast-check';
import { type Hundredths, NOTHING } from '@/lib/content/amounts';
import {
  type DataFacts,
  type DossierStep,
  dossierSteps,
  firstSteps,
  type NextStep,
  type NextStepFacts,
  nextSteps,
  type PortfolioFacts,
  waitingStep,
} from '@/lib/daily/next-steps';
import { placeOfStep } from '@/lib/daily/step-places';
import { requirementCodes } from '@/lib/eligibility/requirements';
import { calendarDate } from '@/lib/shared/calendar-date';
import { dossierStepText, nextStepText } from '@/lib/text/nl/daily/next-steps';

const day = calendarDate('2027-03-01');
const later = calendarDate('2027-04-01');
const data: DataFacts = { missing: [], unmet: [], mendBy: null, graceUntil: null };
const NONE_WAITING = { ids: [], points: NOTHING };
const portfolio: PortfolioFacts = {
  ...{ questions: null, requestable: null, isShortBefore: false, accreditedShort: NOTHING },
  ...{ withoutProof: NONE_WAITING, mendable: NONE_WAITING, ready: NONE_WAITING, unfinished: NONE_WAITING },
};
const cycle = { start: calendarDate('2026-01-01'), end: calendarDate('2030-12-31') };
const waiting = (ids: string[], points = 0) => ({ ids, points: points as Hundredths });

type Changes = {
  application?: NextStepFacts['application'];
  data?: Partial<DataFacts>;
  portfolio?: Partial<PortfolioFacts>;
};
const facts = ({ application = null, ...changes }: Changes): NextStepFacts => ({
  application,
  data: { ...data, ...changes.data },
  portfolio: { ...portfolio, ...changes.portfolio },
});

const table: [string, Changes, NextStep[]][] = [
  ['nothing', {}, []],
  ['an application that was begun', { application: 'draft' }, [{ code: 'finish_application' }]],
  ['questions about an application', { application: 'information_requested' }, [{ code: 'answer_application' }]],
  [
    'a question about an activity',
    { portfolio: { questions: { ids: ['a'], by: day } } },
    [{ code: 'answer_questions', ids: ['a'], by: day }],
  ],
  [
    'a new version of a document',
    { data: { unmet: ['code_of_conduct'], mendBy: day } },
    [{ code: 'tick_documents', by: day }],
  ],
  [
    'a document of which no term runs yet',
    { data: { unmet: ['competency_profile'] } },
    [{ code: 'tick_documents', by: null }],
  ],
  ['too few hours', { data: { unmet: ['hours'], mendBy: day } }, [{ code: 'mend_requirements', by: day }]],
  [
    'a document and an appointment',
    { data: { unmet: ['code_of_conduct', 'appointment'], mendBy: day } },
    [
      { code: 'tick_documents', by: day },
      { code: 'mend_requirements', by: day },
    ],
  ],
  [
    'data that an import didn’t bring, whatever isn’t met because of that',
    { data: { missing: ['name', 'documents'], unmet: ['code_of_conduct', 'hours'] } },
    [{ code: 'complete_data', missing: ['name', 'documents'] }],
  ],
  ['enough points', { portfolio: { requestable: cycle } }, [{ code: 'request_certification', cycle }]],
  [
    'grace with points that are missing',
    { data: { graceUntil: day }, portfolio: { isShortBefore: true } },
    [{ code: 'make_up_points', by: day }],
  ],
  ['grace with nothing missing any more', { data: { graceUntil: day } }, []],
  ['points missing in a cycle of the past, without grace', { portfolio: { isShortBefore: true } }, []],
  [
    'something without evidence',
    { portfolio: { withoutProof: waiting(['a', 'b'], 900) } },
    [{ code: 'add_proof', ...waiting(['a', 'b'], 900) }],
  ],
  ['a rejection', { portfolio: { mendable: waiting(['a']) } }, [{ code: 'mend_rejected', ...waiting(['a']) }]],
  ['a whole draft', { portfolio: { ready: waiting(['a'], 250) } }, [{ code: 'submit_drafts', ...waiting(['a'], 250) }]],
  [
    'an unfinished draft',
    { portfolio: { unfinished: waiting(['a']) } },
    [{ code: 'finish_drafts', ...waiting(['a']) }],
  ],
  [
    'accredited points that nothing is to bring',
    { portfolio: { accreditedShort: 800 as Hundredths } },
    [{ code: 'find_courses', points: 800 as Hundredths }],
  ],
  [
    'all of it, what matters most first',
    {
      data: { unmet: ['code_of_conduct', 'hours'], mendBy: later, graceUntil: day },
      portfolio: {
        ...{ questions: { ids: ['q'], by: day }, requestable: cycle, isShortBefore: true },
        ...{
          withoutProof: waiting(['p']),
          mendable: waiting(['m']),
          ready: waiting(['r']),
          unfinished: waiting(['u']),
          accreditedShort: 800 as Hundredths,
        },
      },
    },
    [
      { code: 'answer_questions', ids: ['q'], by: day },
      { code: 'tick_documents', by: later },
      { code: 'mend_requirements', by: later },
      { code: 'request_certification', cycle },
      { code: 'make_up_points', by: day },
      { code: 'add_proof', ...waiting(['p']) },
      { code: 'mend_rejected', ...waiting(['m']) },
      { code: 'submit_drafts', ...waiting(['r']) },
      { code: 'finish_drafts', ...waiting(['u']) },
      { code: 'find_courses', points: 800 as Hundredths },
    ],
  ],
];

describe('what somebody can do next', () => {
  it.each(table)('with %s', (_, changes, steps) => {
    expect(nextSteps(facts(changes))).toEqual(steps);
    expect(firstSteps(nextSteps(facts(changes)))).toEqual(steps.slice(0, 3));
  });

  it('of somebody outside the register depend on the application alone', () => {
    expect(nextSteps({ application: null, data: null, portfolio: null })).toEqual([]);
    expect(nextSteps({ application: 'draft', data: null, portfolio: null })).toEqual([{ code: 'finish_application' }]);
  });

  it.each<[string, Parameters<typeof waitingStep>[0]]>([
    ['nothing', { application: null, questions: null }],
    ['an application that was begun', { application: 'draft', questions: null }],
    ['questions about an application', { application: 'information_requested', questions: null }],
    ['a question about an activity', { application: null, questions: { ids: ['a'], by: day } }],
  ])('is first what somebody waits for, with %s', (_, { application, questions }) => {
    const all = nextSteps(facts({ application, data: { unmet: ['hours'] }, portfolio: { questions } }));
    const [first] = all.filter(({ code }) => code !== 'mend_requirements');
    expect(waitingStep({ application, questions })).toEqual(first ?? null);
    expect(all[0]?.code).toBe(first?.code ?? 'mend_requirements');
  });

  it('is empty only when no fact asks for anything', () => {
    const ids = fc.array(fc.uuid(), { maxLength: 3 });
    const activities = fc.record({ ids, points: fc.nat(10_000).map((points) => points as Hundredths) });
    const some = fc.record({
      application: fc.constantFrom(null, 'draft' as const, 'information_requested' as const),
      missing: fc.subarray(['name', 'contact', 'appointments', 'documents'] as const),
      unmet: fc.subarray([...requirementCodes]),
      mendBy: fc.constantFrom(null, day, later),
      graceUntil: fc.constantFrom(null, day),
      questions: fc.option(
        fc.record({ ids: fc.array(fc.uuid(), { minLength: 1, maxLength: 2 }), by: fc.constant(day) }),
      ),
      requestable: fc.constantFrom(null, cycle),
      isShortBefore: fc.boolean(),
      accreditedShort: fc.constantFrom(NOTHING, 800 as Hundredths),
      ...{ withoutProof: activities, mendable: activities, ready: activities, unfinished: activities },
    });
    fc.assert(
      fc.property(some, ({ application, missing, unmet, mendBy, graceUntil, ...of }) => {
        const steps = nextSteps({ application, data: { missing, unmet, mendBy, graceUntil }, portfolio: of });
        const isAsked =
          application !== null ||
          missing.length + unmet.length > 0 ||
          of.questions !== null ||
          of.requestable !== null ||
          of.accreditedShort > 0 ||
          (graceUntil !== null && of.isShortBefore) ||
          [of.withoutProof, of.mendable, of.ready, of.unfinished].some((one) => one.ids.length > 0);
        expect(steps.length > 0).toBe(isAsked);
        expect(new Set(steps.map(({ code }) => code)).size).toBe(steps.length);
        for (const step of steps) {
          expect(nextStepText(step)).toMatch(/^[A-Z].*[^.]$/);
          expect(placeOfStep(step)).toMatch(/^\/(mijn\/|opleidingen$)/);
        }
        for (const step of dossierSteps(steps)) expect(dossierStepText(step)).toMatch(/^[A-Z].*[^.]$/);
      }),
    );
  });
});

describe('a step in words, and where it is done', () => {
  it.each<[NextStep, string, string]>([
    [
      { code: 'add_proof', ...waiting(['a', 'b'], 900) },
      'Voeg bewijs toe bij 2 activiteiten: 9 punten',
      '/mijn/portfolio?status=ingediend',
    ],
    [{ code: 'add_proof', ...waiting(['a']) }, 'Voeg bewijs toe bij een activiteit', '/mijn/portfolio/a#bewijs'],
    [{ code: 'submit_drafts', ...waiting(['a'], 250) }, 'Dien een concept in: 2,5 punten', '/mijn/portfolio/a'],
    [{ code: 'finish_drafts', ...waiting(['a', 'b']) }, 'Maak 2 concepten af', '/mijn/portfolio?status=concept'],
    [
      { code: 'mend_rejected', ...waiting(['a', 'b']) },
      'Herstel 2 activiteiten na een afwijzing',
      '/mijn/portfolio?status=afgewezen',
    ],
    [
      { code: 'answer_questions', ids: ['a'], by: day },
      'Beantwoord de vraag over een activiteit, uiterlijk op 1 maart 2027',
      '/mijn/portfolio/a/antwoord',
    ],
    [
      { code: 'answer_questions', ids: ['a', 'b'], by: day },
      'Beantwoord de vragen over 2 activiteiten, uiterlijk op 1 maart 2027',
      '/mijn/portfolio?status=vraag',
    ],
    [{ code: 'request_certification', cycle }, 'Vraag certificering aan voor 2026–2030', '/mijn/certificering'],
    [
      { code: 'tick_documents', by: null },
      'Lees de nieuwe versie van een document en zet je vinkje',
      '/mijn/gegevens/documenten',
    ],
    [
      { code: 'find_courses', points: 800 as Hundredths },
      'Zoek geaccrediteerde opleidingen: nog 8 punten te plannen',
      '/opleidingen',
    ],
    [{ code: 'complete_data', missing: ['name'] }, 'Vul je gegevens aan', '/mijn/gegevens'],
  ])('%j', (step, words, place) => {
    expect([nextStepText(step), placeOfStep(step)]).toEqual([words, place]);
  });
});

describe('what a manager reads of the steps of somebody else', () => {
  it('leaves out drafts and the application', () => {
    const drafts = { ready: waiting(['r']), unfinished: waiting(['u']) };
    const steps = nextSteps(facts({ application: 'draft', portfolio: { ...drafts, withoutProof: waiting(['p']) } }));
    expect(steps.map(({ code }) => code)).toEqual([
      ...['finish_application', 'add_proof', 'submit_drafts', 'finish_drafts'],
    ]);
    expect(dossierSteps(steps).map(({ code }) => code)).toEqual(['add_proof']);
  });

  it.each<[DossierStep, string]>([
    [{ code: 'add_proof', ...waiting(['a', 'b'], 900) }, 'Bewijs toevoegen bij 2 activiteiten: 9 punten'],
    [
      { code: 'answer_questions', ids: ['a'], by: day },
      'De vraag over een activiteit beantwoorden, uiterlijk op 1 maart 2027',
    ],
    [{ code: 'mend_rejected', ...waiting(['a']) }, 'Na een afwijzing een activiteit herstellen'],
    [{ code: 'request_certification', cycle }, 'Certificering aanvragen voor 2026–2030'],
    [{ code: 'complete_data', missing: ['name'] }, 'De gegevens aanvullen'],
  ])('is in words that aren’t said to its reader: %j', (step, words) => {
    expect(dossierStepText(step)).toBe(words);
  });
});
