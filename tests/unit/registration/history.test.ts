import { changedFacts } from '@/lib/registration/changed-facts';
import { historyOf } from '@/lib/registration/history';
import { changedFactLines } from '@/lib/text/nl/registration/details';

const name = {
  initials: 'J.',
  birthPrefix: 'de',
  birthSurname: 'Wit',
  partnerPrefix: '',
  partnerSurname: 'Zwart',
  nameUse: 'N',
};
const job = {
  function: 'attendance_officer',
  hoursPerWeek: 24,
  employerKind: 'municipality',
  form: 'employed',
  organisation: 'Gemeente A',
  startsOn: '2020-01-01',
  endsOn: null,
};
const tick = (version: string) => ({ tick: 'meets_competency_profile', documentId: version, version });

describe('a change in words', () => {
  const lines = (section: Parameters<typeof changedFacts>[0]['section'], before: unknown, after: unknown) =>
    changedFacts({ section, before, after }).flatMap(changedFactLines);

  it('of a name, field by field', () => {
    expect(lines('name', name, { ...name, partnerSurname: '', nameUse: 'E' })).toEqual([
      'Achternaam van je partner: was Zwart, is nu leeg.',
      'Welke naam je laat zien: was ‘Eerst mijn eigen naam, dan die van mijn partner’, is nu ‘Alleen mijn eigen naam’.',
    ]);
  });

  it('of contact data', () => {
    const before = { privateEmail: '', privatePhone: '06' };
    expect(lines('contact', before, { ...before, privateEmail: 'a@b.example' })).toEqual([
      'Eigen e-mailadres: was leeg, is nu a@b.example.',
    ]);
  });

  it('of an appointment that ends', () => {
    expect(lines('appointments', [job], [{ ...job, endsOn: '2026-12-31' }])).toEqual([
      'Gemeente A, einddatum: was geen einddatum, is nu 31 december 2026.',
    ]);
  });

  it('of the first of two that is removed: the other stays what it was', () => {
    const other = { ...job, organisation: 'Gemeente B', hoursPerWeek: 8 };
    expect(lines('appointments', [job, other], [other])).toEqual([
      'Verwijderd: Leerplichtambtenaar bij Gemeente A, 24 uur per week, vanaf 1 januari 2020.',
    ]);
    expect(lines('appointments', [other], [other, job])).toEqual([
      'Toegevoegd: Leerplichtambtenaar bij Gemeente A, 24 uur per week, vanaf 1 januari 2020.',
    ]);
  });

  it('of two equal appointments of which one goes', () => {
    expect(lines('appointments', [job, job], [job])).toHaveLength(1);
  });

  it('of ticks: a newer version takes the old one’s place', () => {
    expect(lines('documents', [tick('1')], [tick('2')])).toEqual([
      'Aangevinkt: ‘Ik voldoe aan het competentieprofiel.’ Dat was voor versie 2.',
    ]);
    expect(lines('documents', [tick('1')], [])).toEqual([
      'Vinkje weggehaald: ‘Ik voldoe aan het competentieprofiel.’ Dat was voor versie 1.',
    ]);
  });

  it('of the same, or of what can’t be read, is nothing', () => {
    expect(lines('name', name, name)).toEqual([]);
    expect(lines('name', null, { een: 'twee' })).toEqual([]);
    expect(lines('appointments', [job], 'x')).toEqual([]);
  });
});

it('puts changes and status events together, newest first, with who did it', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
  const change = { section: 'name', before: name, after: name, reason: '' } as const;
  const changes = [
    { ...change, at: at(2), changedByRole: 'registrant' },
    { ...change, at: at(4), changedByRole: 'register_manager', reason: 'Gebeld.' },
    { ...change, at: at(6), changedByRole: 'assessor' },
    { ...change, at: at(7), changedByRole: 'system' },
  ];
  const events = [
    { kind: 'registered' as const, at: at(1), decidedById: 'x' },
    { kind: 'certification_ended' as const, at: at(3), decidedById: null },
    { kind: 'deregistered' as const, at: at(5), decidedById: null },
  ];
  expect(historyOf(changes, events).map(({ kind, who }) => [kind, who])).toEqual([
    ['change', 'system'],
    ['change', 'manager'],
    ['status', 'you'],
    ['change', 'manager'],
    ['status', 'system'],
    ['change', 'you'],
    ['status', 'manager'],
  ]);
});
