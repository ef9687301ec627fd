import { at, type Columns, ids, insert, type RefusedCase, uuid } from './constraint-rows';

// What migration portfolio holds of activities, of what was decided about them and of what was asked; and that a message
// leads nowhere else.

const certification = () =>
  insert('certification', {
    id: uuid(),
    registration_id: `'${ids.registration}'`,
    cycle_start: "'2026-01-01'",
    cycle_end: "'2030-12-31'",
    requested_at: at,
    requested_on: "'2026-11-16'",
  });

const message = (columns: Columns) =>
  insert('message', {
    id: uuid(),
    account_id: `'${ids.account}'`,
    at,
    subject: "'Nieuws'",
    body: "'Lees dit.'",
    path: "''",
    ...columns,
  });

const activity = (columns: Columns = {}): Columns => ({
  id: uuid(),
  registration_id: `'${ids.registration}'`,
  state: "'draft'",
  type_code: "'peer_review'",
  title: "'Intervisie'",
  first_day: 'NULL',
  last_day: "'2026-05-12'",
  units: '2.5',
  created_at: at,
  updated_at: at,
  submitted_at: at,
  is_mendable: 'NULL',
  replaces_id: 'NULL',
  assigned_to_id: 'NULL',
  assigned_at: 'NULL',
  ...columns,
});
const one = (columns: Columns = {}) => insert('activity', activity(columns));
const nothing: Columns = { type_code: "''", title: "''", last_day: 'NULL', units: 'NULL', submitted_at: 'NULL' };
const handedIn = (columns: Columns) => one({ state: "'submitted'", ...columns });

/** Something about an activity that is written with it. */
const about = (statement: string) => `WITH one AS (${one()} RETURNING id) ${statement}`;
export const decided = (columns: Columns) => {
  const row: Columns = { outcome: "'rejected'", reason: "'unclear'", is_mendable: 'false', decided_at: at, ...columns };
  const names = Object.keys(row).join(', ');
  const values = Object.values(row).join(', ');
  return about(`INSERT INTO activity_decision (id, activity_id, ${names}) SELECT ${uuid()}, id, ${values} FROM one`);
};
const asked = (...rows: Columns[]) => {
  const selected = rows.map((columns) => {
    const row = { question: "'Hoe lang?'", answer: "''", answered_at: 'NULL', closed_at: 'NULL', ...columns };
    const { question, answer, answered_at, closed_at } = row;
    const times = `${answered_at}::timestamptz, ${closed_at}::timestamptz`;
    return `SELECT ${uuid()}::uuid, id, '${ids.other}'::uuid, ${at}::timestamptz, '2026-12-01'::date, ${question}, ${answer}, ${times} FROM one`;
  });
  return about(
    `INSERT INTO activity_question (id, activity_id, asked_by_id, asked_at, due_on, question, answer, answered_at, closed_at) ${selected.join(' UNION ALL ')}`,
  );
};
const answered: Columns = { answer: "'Twee uur.'", answered_at: at };

export const refusedOfActivities: RefusedCase[] = [
  ['message_path_own', 'a message that leads out of Mijn LKLR', () => message({ path: "'https://elders.example'" })],
  ['message_answer_fits', 'an answer of nothing', () => message({ answered_at: at })],
  ['message_answer_fits', 'an answer that was never given', () => message({ answer: "'Ja.'" })],
  ['activity_days', 'a first day after the last', () => one({ first_day: "'2026-05-13'" })],
  ['activity_units', 'nothing done', () => one({ units: '0' })],
  ['activity_units', 'less than nothing', () => one({ units: '-3' })],
  ['activity_handed_in_whole', 'handed in without a type', () => handedIn({ type_code: "''" })],
  ['activity_handed_in_whole', 'handed in without a title', () => handedIn({ title: "''" })],
  ['activity_handed_in_whole', 'handed in without a day', () => handedIn({ last_day: 'NULL' })],
  ['activity_handed_in_whole', 'handed in without an amount', () => handedIn({ units: 'NULL' })],
  ['activity_handed_in_whole', 'handed in at no moment', () => handedIn({ submitted_at: 'NULL' })],
  ['activity_mendable_when_rejected', 'a rejection that doesn’t say', () => one({ state: "'rejected'" })],
  ['activity_mendable_when_rejected', 'mending what wasn’t rejected', () => one({ is_mendable: 'true' })],
  ['activity_assigned_whole', 'assigned at no moment', () => one({ assigned_to_id: `'${ids.other}'` })],
  ['activity_drawn_for_a_request', 'drawn for no request', () => one({ is_drawn: 'true' })],
  [
    'activity_replaces_another',
    'a version that takes its own place',
    () => {
      const id = uuid();
      return one({ id, replaces_id: id });
    },
  ],
  [
    'activity_replaces_id_key',
    'two versions in one’s place',
    () =>
      `WITH first AS (${one()} RETURNING id)
       INSERT INTO activity (id, registration_id, title, created_at, updated_at, replaces_id)
       SELECT new.id, '${ids.registration}', 'Intervisie', ${at}, ${at}, first.id
       FROM first, (VALUES (${uuid()}::uuid), (${uuid()}::uuid)) AS new (id)`,
  ],
  ['activity_decision_says_why', 'a rejection without a reason', () => decided({ reason: "''" })],
  [
    'activity_decision_mendable_when_rejected',
    'an approval to mend',
    () => decided({ outcome: "'approved'", is_mendable: 'true' }),
  ],
  ['activity_question_asks', 'a question of no words', () => asked({ question: "''" })],
  ['activity_question_answered_whole', 'an answer of no words', () => asked({ answered_at: at })],
  ['activity_question_one_open', 'two questions at once', () => asked({}, {})],
];

export const acceptedOfActivities: RefusedCase[] = [
  ['activity_days', 'one day', () => one({ first_day: "'2026-05-12'" })],
  ['activity_units', 'the least that is something', () => one({ units: '0.01' })],
  ['activity_handed_in_whole', 'a draft with nothing in it', () => one(nothing)],
  ['activity_handed_in_whole', 'withdrawn with nothing in it', () => one({ ...nothing, state: "'withdrawn'" })],
  ['activity_mendable_when_rejected', 'a final rejection', () => one({ state: "'rejected'", is_mendable: 'false' })],
  [
    'activity_assigned_whole',
    'an assignment whose assessor is gone',
    () => one({ assigned_to_id: 'NULL', assigned_at: at }),
  ],
  [
    'activity_drawn_for_a_request',
    'drawn for a request',
    () =>
      `WITH request AS (${certification()} RETURNING id, registration_id)
       INSERT INTO activity (id, registration_id, title, created_at, updated_at, certification_id, is_drawn)
       SELECT ${uuid()}, registration_id, 'Intervisie', ${at}, ${at}, id, true FROM request`,
  ],
  [
    'activity_decision_says_why',
    'an approval without a reason',
    () => decided({ outcome: "'approved'", reason: "''" }),
  ],
  [
    'activity_question_one_open',
    'one beside those that were answered or closed',
    () => asked({}, answered, { closed_at: at }),
  ],
];
