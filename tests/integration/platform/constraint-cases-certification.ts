import { at, type Columns, ids, insert, type RefusedCase, set, uuid } from './constraint-rows';

// What migration portfolio holds of requests for certification, of grace and of norm sets.

const certification = (columns: Columns = {}): Columns => ({
  id: uuid(),
  registration_id: `'${ids.registration}'`,
  cycle_start: "'2026-01-01'",
  cycle_end: "'2030-12-31'",
  state: "'requested'",
  requested_at: at,
  requested_on: "'2026-11-16'",
  decided_at: 'NULL',
  decided_on: 'NULL',
  certified_until: 'NULL',
  explanation: "''",
  ...columns,
});
const one = (columns: Columns = {}) => insert('certification', certification(columns));
const decided: Columns = { decided_at: at, decided_on: "'2026-11-17'" };
const granted: Columns = { ...decided, state: "'granted'", certified_until: "'2035-12-31'" };
const refusal: Columns = { ...decided, state: "'refused'", explanation: "'Het bewijs klopt niet.'" };

const normset = (columns: Columns): string =>
  insert('normset', { id: uuid(), valid_from: "'2040-01-01'", rules: "'{}'", published_at: at, ...columns });

const me = () => `'${ids.account}'`;
const proposed = (): Columns => ({ state: "'proposed'", proposed_at: at, proposed_by_id: me() });
const published: Columns = {
  state: "'published'",
  decided_at: at,
  published_as_id: '(SELECT id FROM normset LIMIT 1)',
};
const draftOf = (columns: Columns): Columns => ({
  ...{ id: uuid(), based_on_id: '(SELECT id FROM normset LIMIT 1)', is_erratum: 'false', valid_from: "'2040-01-01'" },
  ...{ rules: "'{}'", assumptions: "''", made_at: at, changed_at: at },
  ...columns,
});
const draft = (columns: Columns): string => insert('normset_draft', draftOf(columns));
const erratum = (from: string): Columns => ({
  ...{ id: uuid(), valid_from: from, rules: "'{}'", published_at: at, reason: "'Fout.'" },
  replaces_id: '(SELECT id FROM normset LIMIT 1)',
});

export const refusedOfCertification: RefusedCase[] = [
  ['normset_days', 'one that ends before it begins', () => normset({ valid_to: "'2039-12-31'" })],
  [
    'normset_counts_from',
    'two from one day that both count',
    () => normset({ valid_from: '(SELECT min(valid_from) FROM normset)' }),
  ],
  ['normset_erratum_says_why', 'a reason of what corrects nothing', () => normset({ reason: "'Zomaar'" })],
  [
    'normset_erratum_says_why',
    'an erratum that says nothing',
    () => normset({ replaces_id: '(SELECT id FROM normset LIMIT 1)' }),
  ],
  [
    'normset_draft_by_another',
    'a proposal that its maker publishes',
    () => draft({ ...proposed(), ...published, decided_by_id: me() }),
  ],
  [
    'normset_replaces_id_key',
    'two errata on one version',
    () => insert('normset', erratum("'2040-01-01'"), erratum("'2041-01-01'")),
  ],
  [
    'normset_draft_published_as_id_key',
    'two drafts that are published as one',
    () => insert('normset_draft', draftOf(published), draftOf(published)),
  ],
  ['normset_draft_proposed', 'a proposal without its day', () => draft({ ...proposed(), valid_from: 'NULL' })],
  ['normset_draft_proposed', 'a proposal without its moment', () => draft({ ...proposed(), proposed_at: 'NULL' })],
  [
    'normset_draft_published',
    'one that is published as nothing',
    () => draft({ ...published, published_as_id: 'NULL' }),
  ],
  ['normset_draft_decided', 'one that is withdrawn without its moment', () => draft({ state: "'withdrawn'" })],
  ['normset_draft_erratum_day', 'an erratum without its day', () => draft({ is_erratum: 'true', valid_from: 'NULL' })],
  ['certification_cycle', 'a cycle that ends before it begins', () => one({ cycle_end: "'2025-12-31'" })],
  ['certification_decided_whole', 'a decision without its day', () => one({ ...refusal, decided_on: 'NULL' })],
  ['certification_decided_whole', 'a decision on what still waits', () => one(decided)],
  ['certification_decided_whole', 'a refusal that nobody took', () => one({ state: "'refused'", explanation: "'x'" })],
  ['certification_decided_whole', 'a decision on what was taken back', () => one({ ...decided, state: "'withdrawn'" })],
  [
    'certification_ended_when_withdrawn',
    'a day of taking back what still waits',
    () => one({ ended_on: "'2026-11-17'" }),
  ],
  ['certification_until_when_granted', 'granted for ever', () => one({ ...granted, certified_until: 'NULL' })],
  ['certification_until_when_granted', 'certified while it waits', () => one({ certified_until: "'2035-12-31'" })],
  ['certification_refused_with_a_reason', 'a refusal that says nothing', () => one({ ...refusal, explanation: "''" })],
  [
    'certification_one_waiting',
    'two requests that wait',
    () => insert('certification', certification(), certification({ cycle_start: "'2021-01-01'" })),
  ],
  [
    'certification_one_granted',
    'a cycle that certifies twice',
    () => insert('certification', certification(granted), certification(granted)),
  ],
  [
    'registration_grace_when_registered',
    'grace of whoever left',
    () => set('registration', "state = 'deregistered', grace_until = '2031-06-30'"),
  ],
  [
    'registration_grace_when_registered',
    'grace of whoever is certified',
    () => set('registration', "state = 'certified', certified_until = '2035-12-31', grace_until = '2031-06-30'"),
  ],
];

export const acceptedOfCertification: RefusedCase[] = [
  ['normset_draft_proposed', 'a draft without its day', () => draft({ valid_from: 'NULL' })],
  [
    'normset_draft_by_another',
    'one that one manager published alone',
    () => draft({ ...published, decided_by_id: me() }),
  ],
  ['normset_days', 'one of a single day', () => normset({ valid_to: "'2040-01-01'" })],
  [
    'certification_one_waiting',
    'a request beside those that ended',
    () =>
      insert(
        'certification',
        certification(),
        certification(refusal),
        certification({ state: "'withdrawn'" }),
        certification(granted),
      ),
  ],
  [
    'certification_one_granted',
    'one for each cycle',
    () =>
      insert(
        'certification',
        certification(granted),
        certification({ ...granted, cycle_start: "'2021-01-01'", cycle_end: "'2025-12-31'" }),
      ),
  ],
  [
    'registration_grace_when_registered',
    'grace of whoever is registered',
    () => set('registration', "grace_until = '2031-06-30'"),
  ],
];
