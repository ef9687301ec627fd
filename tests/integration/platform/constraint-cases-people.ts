import { at, type Columns, ids, insert, type RefusedCase, set, uuid } from './constraint-rows';

// What migration people_side holds: accounts and their safety, the work on a case, the course of a registration.

const ofAccount = () => `'${ids.account}'`;
const ofApplication = () => `'${ids.application}'`;
const ofRegistration = () => `'${ids.registration}'`;

const emailChange = (columns: Columns): Columns => ({
  id: uuid(),
  account_id: ofAccount(),
  old_email: "'a@b'",
  new_email: "'c@d'",
  new_email_normalised: "'c@d'",
  created_at: at,
  expires_at: at,
  confirmed_at: 'NULL',
  undo_until: 'NULL',
  undone_at: 'NULL',
  superseded_at: 'NULL',
  ...columns,
});
const confirmed = { confirmed_at: at, undo_until: at };
const recoveryCode = (columns: Columns): Columns => ({
  id: uuid(),
  account_id: ofAccount(),
  code_hash: "'x'",
  created_at: at,
  ...columns,
});
const setup = (): Columns => ({ id: uuid(), account_id: ofAccount(), created_at: at });
const invitation = (columns: Columns): Columns => ({
  id: uuid(),
  email: "'a@b'",
  email_normalised: "'a@b'",
  name: "'A'",
  role: "'assessor'",
  created_at: at,
  expires_at: at,
  accepted_at: 'NULL',
  withdrawn_at: 'NULL',
  ...columns,
});
const question = (columns: Columns): Columns => ({
  id: uuid(),
  application_id: ofApplication(),
  asked_by_id: `'${ids.other}'`,
  asked_at: at,
  due_on: "'2026-12-01'",
  answered_at: 'NULL',
  closed_at: 'NULL',
  ...columns,
});
/** A point with the request that it belongs to. */
const point = (position: string, text: string) =>
  `WITH request AS (${insert('information_request', question({}))} RETURNING id)
   INSERT INTO information_point (request_id, position, question) SELECT id, ${position}, ${text} FROM request`;
const note = (columns: Columns): Columns => ({
  id: uuid(),
  application_id: ofApplication(),
  registration_id: 'NULL',
  author_id: `'${ids.other}'`,
  at,
  text: "'Een woord.'",
  ...columns,
});
const happening = (columns: Columns): Columns => ({
  registration_id: ofRegistration(),
  kind: "'removed'",
  '"on"': "'2026-01-02'",
  at,
  state_after: "'removed'",
  reasons: "'{not_reachable}'",
  barred_until: 'NULL',
  ...columns,
});
const lapse = (columns: Columns): Columns => ({
  id: uuid(),
  registration_id: ofRegistration(),
  since: "'2026-01-02'",
  mend_by: "'2026-01-02'",
  requirements: "'{hours}'",
  mended_on: 'NULL',
  ...columns,
});
const mail = (columns: Columns): Columns => ({
  id: uuid(),
  template: "'deregistered'",
  params: "'{}'",
  to_address: "'a@b'",
  created_at: at,
  queued_at: at,
  state: "'queued'",
  failed_at: 'NULL',
  ...columns,
});

export const refusedOfPeople: RefusedCase[] = [
  [
    'email_change_email_normalised_is_normal',
    'an address with capitals',
    () => insert('email_change', emailChange({ new_email_normalised: "'C@d'" })),
  ],
  [
    'email_change_email_normalised_is_normal',
    'an empty address',
    () => insert('email_change', emailChange({ new_email_normalised: "''" })),
  ],
  [
    'email_change_undoable_once_confirmed',
    'a change that can’t be undone',
    () => insert('email_change', emailChange({ confirmed_at: at })),
  ],
  [
    'email_change_undoable_once_confirmed',
    'an end of what isn’t confirmed',
    () => insert('email_change', emailChange({ undo_until: at })),
  ],
  [
    'email_change_undone_after_confirmed',
    'undoing what isn’t confirmed',
    () => insert('email_change', emailChange({ undone_at: at })),
  ],
  [
    'email_change_one_waiting',
    'two addresses that wait',
    () => insert('email_change', emailChange({}), emailChange({ new_email_normalised: "'e@f'" })),
  ],
  [
    'recovery_code_account_id_code_hash_key',
    'one code twice',
    () => insert('recovery_code', recoveryCode({}), recoveryCode({})),
  ],
  [
    'second_factor_setup_account_id_key',
    'two at once for an account',
    () => insert('second_factor_setup', setup(), setup()),
  ],
  [
    'invitation_email_normalised_is_normal',
    'an address with a space',
    () => insert('invitation', invitation({ email_normalised: "'a@b '" })),
  ],
  [
    'invitation_to_a_role_with_power',
    'an invitation to register',
    () => insert('invitation', invitation({ role: "'registrant'" })),
  ],
  ['invitation_one_waiting', 'two that wait for one role', () => insert('invitation', invitation({}), invitation({}))],
  [
    'application_assigned_whole',
    'a case that was given out never',
    () => set('application', `assigned_to_id = '${ids.other}'`),
  ],
  [
    'information_request_one_open',
    'two open requests on an application',
    () => insert('information_request', question({}), question({})),
  ],
  ['information_point_position', 'a place before the first', () => point('-1', "'Q?'")],
  ['information_point_asks', 'an empty question', () => point('0', "''")],
  ['note_about_one_thing', 'a note about nothing', () => insert('note', note({ application_id: 'NULL' }))],
  [
    'note_about_one_thing',
    'a note about two things',
    () => insert('note', note({ registration_id: ofRegistration() })),
  ],
  ['note_about_one_thing', 'a note about an activity too', () => insert('note', note({ activity_id: uuid() }))],
  ['note_about_one_thing', 'a note about a course too', () => insert('note', note({ request_id: uuid() }))],
  ['note_says_something', 'an empty note', () => insert('note', note({ text: "''" }))],
  [
    'registration_event_says_why',
    'a removal without a reason',
    () => insert('registration_event', happening({ reasons: "'{}'" })),
  ],
  [
    'registration_event_bar_of_a_removal',
    'a bar on who left',
    () => insert('registration_event', happening({ kind: "'deregistered'", barred_until: "'2027-01-01'" })),
  ],
  [
    'registration_barred_when_removed',
    'a bar on who is in the register',
    () => set('registration', "barred_until = '2027-01-01'"),
  ],
  [
    'requirement_lapse_one_running',
    'two lapses of one thing that run',
    () => insert('requirement_lapse', lapse({}), lapse({})),
  ],
  [
    'requirement_lapse_one_of_document',
    'two terms of one new version',
    () =>
      insert(
        'requirement_lapse',
        lapse({ document_id: `'${ids.document}'` }),
        lapse({ document_id: `'${ids.document}'`, requirements: "'{code_of_conduct}'" }),
      ),
  ],
  [
    'requirement_lapse_names_requirements',
    'a lapse of nothing',
    () => insert('requirement_lapse', lapse({ requirements: "'{}'" })),
  ],
  [
    'requirement_lapse_days',
    'a term that is over before it begins',
    () => insert('requirement_lapse', lapse({ mend_by: "'2026-01-01'" })),
  ],
  [
    'requirement_lapse_days',
    'mended before it began',
    () => insert('requirement_lapse', lapse({ mended_on: "'2026-01-01'" })),
  ],
  ['mail_failed_at', 'a failure without its time', () => insert('mail', mail({ state: "'failed'" }))],
  ['mail_failed_at', 'a time of failure while it waits', () => insert('mail', mail({ failed_at: at }))],
];

/** The other side of what could be too strict. */
export const acceptedOfPeople: RefusedCase[] = [
  [
    'email_change_one_waiting',
    'one that waits beside those that don’t any more',
    () =>
      insert(
        'email_change',
        emailChange({}),
        emailChange({ superseded_at: at }),
        emailChange(confirmed),
        emailChange({ ...confirmed, undone_at: at }),
      ),
  ],
  [
    'recovery_code_account_id_code_hash_key',
    'the same code of somebody else',
    () => insert('recovery_code', recoveryCode({}), recoveryCode({ account_id: `'${ids.other}'` })),
  ],
  [
    'invitation_one_waiting',
    'one per role beside the answered ones',
    () =>
      insert(
        'invitation',
        invitation({}),
        invitation({ role: "'register_manager'" }),
        invitation({ accepted_at: at }),
        invitation({ withdrawn_at: at }),
      ),
  ],
  [
    'application_assigned_whole',
    'a case whose assessor is gone',
    () => set('application', `assigned_to_id = NULL, assigned_at = ${at}`),
  ],
  [
    'information_request_one_open',
    'one beside those that were answered or closed',
    () => insert('information_request', question({}), question({ answered_at: at }), question({ closed_at: at })),
  ],
  ['information_point_position', 'the first place', () => point('0', "'Q?'")],
  [
    'note_about_one_thing',
    'a note about a registration',
    () => insert('note', note({ application_id: 'NULL', registration_id: ofRegistration() })),
  ],
  [
    'registration_event_bar_of_a_removal',
    'a bar on who was removed',
    () => insert('registration_event', happening({ barred_until: "'2027-01-01'" })),
  ],
  [
    'registration_event_says_why',
    'leaving without a reason',
    () => insert('registration_event', happening({ kind: "'deregistered'", reasons: "'{}'" })),
  ],
  [
    'registration_barred_when_removed',
    'a bar on who was removed',
    () => set('registration', "state = 'removed', barred_until = '2027-01-01'"),
  ],
  [
    'requirement_lapse_one_running',
    'one that runs beside those of before, on one day',
    () => insert('requirement_lapse', lapse({}), lapse({ mended_on: "'2026-01-02'" })),
  ],
  ['mail_failed_at', 'a failure with its time', () => insert('mail', mail({ state: "'failed'", failed_at: at }))],
];
