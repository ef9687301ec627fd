import { decided as decidedActivity } from './constraint-cases-activities';
import { at, type Columns, ids, insert, type RefusedCase, uuid } from './constraint-rows';
import {
  accreditation,
  accredited,
  assessment,
  attendance,
  claim,
  courseDocument,
  courses,
  credited,
  decided,
  group,
  groupMeeting,
  invoice,
  meeting,
  payment,
  provider,
  question,
  requested,
  run,
  scan,
  trainer,
  version,
} from './constraint-rows-courses';

// What migration courses holds.

const same = () => {
  const id = uuid();
  return (column: string): Columns => ({ id, [column]: id });
};
const invitation = (columns: Columns) => ({
  ...{ id: uuid(), email: "'i@b'", email_normalised: "'i@b'", name: "'I'", role: "'provider'", created_at: at },
  ...{ expires_at: at, provider_id: `'${courses.provider}'`, ...columns },
});
const MISTAKE = uuid();
const creditNote = (): Columns => ({ kind: "'credit_note'", credits_id: `'${courses.invoice}'` });
const answered: Columns = { answer: "'Twee uur.'", answered_at: at };
const reasoned: Columns = { judgement: "'reject'", judged_at: at, reasons: "'{too_general}'" };
const accreditedElsewhere: Columns = { accreditation_reason: "'In hun lijst'", accreditation_reference: "'B-12'" };
const judged = (columns: Columns) => decidedActivity({ outcome: "'approved'", reason: "''", ...columns });
const ofMeeting: Columns = {
  ...{
    source: "'group'",
    state: "'submitted'",
    meeting_id: `'${courses.meeting}'`,
    run_id: 'NULL',
    credited_at: 'NULL',
  },
};
const taken: Columns = { source: "'taken_over'", reference: "'A-1'", run_id: 'NULL', credited_at: 'NULL' };

export const refusedOfCourses: RefusedCase[] = [
  [
    'invitation_of_a_provider',
    'a provider of nothing',
    () => insert('invitation', invitation({ provider_id: 'NULL' })),
  ],
  [
    'invitation_of_a_provider',
    'an assessor of a provider',
    () => insert('invitation', invitation({ role: "'assessor'" })),
  ],
  ['provider_named', 'a provider without a name', () => provider({ name: "''" })],
  ['provider_named', 'a provider without an address', () => provider({ mailbox: "''" })],
  ['provider_asked_by_somebody', 'a request of nobody', () => provider({ ...requested, contact_email: "''" })],
  ['provider_requested_until', 'a request without its term', () => provider({ ...requested, expires_at: 'NULL' })],
  ['provider_requested_until', 'a term of what is decided', () => provider({ expires_at: at })],
  ['provider_confirmed_whole', 'confirmed at no moment', () => provider({ state: "'confirmed'", decided_at: 'NULL' })],
  ['provider_decided_whole', 'admitted at no moment', () => provider({ decided_at: 'NULL' })],
  ['provider_decided_whole', 'a decision on a request', () => provider({ ...requested, decided_at: at })],
  ['provider_refused_with_a_reason', 'a refusal without a reason', () => provider({ state: "'refused'" })],
  ['provider_merged_whole', 'merged with nobody', () => provider({ state: "'merged'" })],
  ['provider_merged_whole', 'merged with itself', () => provider({ state: "'merged'", ...same()('merged_into_id') })],
  [
    'provider_one_requested',
    'two requests by one address',
    () =>
      provider(
        { ...requested, contact_email: "'x@academie.example'" },
        { ...requested, contact_email: "' X@academie.example'" },
      ),
  ],
  ['course_version_position', 'a version before the first', () => version({ position: '0' })],
  ['course_version_units', 'a course of nothing', () => version({ units: '0' })],
  ['course_version_course_id_position_key', 'one version twice', () => version({ position: '1' })],
  ['course_document_size', 'an empty document', () => courseDocument({ size: '0' })],
  ['course_document_checksum', 'a checksum of another kind', () => courseDocument({ checksum: "'abc'" })],
  ['course_document_named', 'a document without a name', () => courseDocument({ name: "''" })],
  ['accreditation_request_money', 'a fee below nothing', () => accreditation({ fee: '-1' })],
  ['accreditation_request_money', 'more VAT than all', () => accreditation({ vat_percent: '100.01' })],
  ['accreditation_request_submitted_whole', 'submitted without a fee', () => accreditation({ fee: 'NULL' })],
  ['accreditation_request_submitted_whole', 'submitted at no moment', () => accreditation({ submitted_at: 'NULL' })],
  [
    'accreditation_request_assigned_whole',
    'assigned at no moment',
    () => accreditation({ assigned_to_id: `'${ids.other}'` }),
  ],
  [
    'accreditation_request_decided_whole',
    'decided without its day',
    () => accreditation({ ...accredited, decided_on: 'NULL' }),
  ],
  ['accreditation_request_decided_whole', 'a decision on an open one', () => accreditation(decided)],
  [
    'accreditation_request_rejected_with_a_reason',
    'a rejection without a reason',
    () => accreditation({ ...decided, state: "'rejected'" }),
  ],
  [
    'accreditation_request_accredited_whole',
    'an accreditation without its points',
    () => accreditation({ ...accredited, points: 'NULL' }),
  ],
  ['accreditation_request_units', 'an accreditation of nothing', () => accreditation({ ...accredited, units: '0' })],
  [
    'accreditation_request_days',
    'valid before the decision',
    () => accreditation({ ...accredited, valid_from: "'2026-01-31'" }),
  ],
  [
    'accreditation_request_days',
    'over before it begins',
    () => accreditation({ ...accredited, valid_to: "'2026-01-31'" }),
  ],
  [
    'accreditation_request_ended_with_a_reason',
    'taken back without a reason',
    () => accreditation({ ...accredited, ended_on: "'2026-06-01'" }),
  ],
  ['accreditation_request_renews_another', 'one that renews itself', () => accreditation(same()('renews_id'))],
  ['accreditation_request_one_open', 'two open requests for a version', () => accreditation({}, {})],
  ['course_assessment_position', 'a fourth assessor', () => assessment({ position: '4' })],
  ['course_assessment_judged_whole', 'an answer at no moment', () => assessment({ ...reasoned, judged_at: 'NULL' })],
  ['course_assessment_says_why', 'a no without a reason', () => assessment({ ...reasoned, reasons: "'{}'" })],
  [
    'course_assessment_says_what',
    'a yes without units',
    () => assessment({ judgement: "'accredit'", judged_at: at, type_code: "'update_day'", is_per_meeting: 'false' }),
  ],
  ['course_assessment_units', 'a course worth nothing', () => assessment({ units: '0' })],
  ['course_assessment_request_id_position_key', 'two in one place', () => assessment({ position: '1' })],
  [
    'course_assessment_request_id_assessor_id_key',
    'one assessor twice',
    () => assessment({ assessor_id: `'${ids.other}'` }),
  ],
  ['accreditation_question_asks', 'a question of no words', () => question({ question: "''" })],
  ['accreditation_question_answered_whole', 'an answer of no words', () => question({ answered_at: at })],
  ['accreditation_question_one_open', 'two questions at once', () => question({}, {})],
  ['invoice_amount', 'an invoice of nothing', () => invoice({ amount: '0' })],
  ['invoice_amount', 'an invoice below nothing', () => invoice({ ...creditNote(), amount: '-100' })],
  ['invoice_numbered', 'a number before the first', () => invoice({ sequence: '0' })],
  ['invoice_numbered', 'the number of another year', () => invoice({ year: '2025' })],
  ['invoice_days', 'due before it was issued', () => invoice({ due_on: "'2026-01-01'" })],
  ['invoice_says_what', 'an invoice to nobody', () => invoice({ recipient: "''" })],
  ['invoice_credits_another', 'a credit note of nothing', () => invoice({ kind: "'credit_note'" })],
  [
    'invoice_credits_another',
    'an invoice that takes another back',
    () => invoice({ ...creditNote(), kind: "'invoice'" }),
  ],
  ['invoice_year_sequence_key', 'one number twice', () => invoice({ sequence: '1' })],
  [
    'invoice_credits_id_key',
    'two credit notes of one invoice',
    () => invoice(creditNote(), { ...creditNote(), sequence: '3' }),
  ],
  ['invoice_payment_amount', 'a payment of nothing', () => payment({ amount: '0' })],
  [
    'invoice_payment_corrects_another',
    'a payment that takes itself back',
    () => payment({ id: MISTAKE, corrects_id: MISTAKE }),
  ],
  [
    'invoice_payment_corrects_id_key',
    'a payment that is taken back twice',
    () => payment({ id: MISTAKE }, { corrects_id: MISTAKE }, { corrects_id: MISTAKE }),
  ],
  ['invoice_year_last', 'a number below none', () => insert('invoice_year', { year: '2030', last: '-1' })],
  ['course_run_days', 'a run that ends before it begins', () => run({ last_day: "'2026-02-28'" })],
  ['course_run_closed_whole', 'closed at no moment', () => run({ state: "'closed'" })],
  ['course_run_ending_of_an_ended_one', 'a planned run that ended', () => run({ ending: "'not_held'" })],
  ['course_run_door_secret', 'a door without a secret', () => run({ door_secret: "''" })],
  [
    'course_run_one_standing',
    'two standing runs of an accreditation',
    () => run({ is_standing: 'true' }, { is_standing: 'true' }),
  ],
  ['run_meeting_position', 'a meeting before the first', () => meeting({ position: '0' })],
  ['run_meeting_times', 'a meeting that ends before it begins', () => meeting({ ends: '500' })],
  ['run_meeting_times', 'a meeting into the next day', () => meeting({ ends: '1441' })],
  ['run_trainer_named', 'a trainer without a name', () => trainer({ name: "''" })],
  ['attendance_removed_with_a_reason', 'taken out without a reason', () => attendance({ removed_at: at })],
  ['attendance_one_per_person', 'one person twice on a list', () => attendance({}, {})],
  ['door_scan_meeting', 'a scan before the first meeting', () => scan({ meeting: '0' })],
  [
    'attendance_claim_denied_with_a_reason',
    'a denial without a reason',
    () => claim({ state: "'denied'", answered_at: at }),
  ],
  ['attendance_claim_escalated_whole', 'with a manager since never', () => claim({ state: "'escalated'" })],
  ['attendance_claim_answered_whole', 'confirmed at no moment', () => claim({ state: "'confirmed'" })],
  ['attendance_claim_run_id_registration_id_key', 'two claims on a run', () => claim({}, {})],
  ['group_named', 'a group without a name', () => group({ name: "''" })],
  ['group_meeting_units', 'a meeting of no time', () => groupMeeting({ units: '0' })],
  ['group_meeting_about', 'a meeting about nothing', () => groupMeeting({ subject: "''" })],
  ['activity_credited_of_a_run', 'a credit of no run', () => credited({ run_id: 'NULL' })],
  ['activity_credited_of_a_run', 'a credit at no moment', () => credited({ credited_at: 'NULL' })],
  ['activity_taken_over_from', 'taken over from nowhere', () => credited({ ...taken, reference: "''" })],
  [
    'activity_decision_accredited_whole',
    'accredited without a reference',
    () => judged({ accreditation_reason: "'In hun lijst'" }),
  ],
  [
    'activity_decision_accredited_whole',
    'accredited and rejected',
    () => judged({ ...accreditedElsewhere, outcome: "'rejected'", reason: "'unclear'" }),
  ],
  [
    'activity_of_a_meeting',
    'of a meeting and written by another',
    () => credited({ meeting_id: `'${courses.meeting}'` }),
  ],
  ['activity_one_per_meeting', 'one meeting that counts twice', () => credited(ofMeeting, ofMeeting)],
  ['activity_one_per_run', 'one run that counts twice', () => credited({}, {})],
  ['activity_taken_over_once', 'one row taken over twice', () => credited(taken, taken)],
];
export const acceptedOfCourses: RefusedCase[] = [
  ['activity_decision_accredited_whole', 'accredited elsewhere', () => judged(accreditedElsewhere)],
  [
    'invitation_one_waiting',
    'one address of two providers',
    () => {
      const other = uuid();
      return `WITH other AS (${provider({ id: other })} RETURNING id), first AS (${insert('invitation', invitation({}))})
        INSERT INTO invitation (id, email, email_normalised, name, role, created_at, expires_at, provider_id)
        SELECT ${uuid()}, 'i@b', 'i@b', 'I', 'provider', ${at}, ${at}, id FROM other`;
    },
  ],
  ['provider_one_requested', 'a request beside an admitted one', () => provider(requested, {})],
  ['accreditation_request_one_open', 'an open request beside an accreditation', () => accreditation({})],
  ['accreditation_request_accredited_whole', 'an accreditation', () => accreditation(accredited)],
  ['accreditation_question_one_open', 'a question after an answer', () => question({}, answered, { closed_at: at })],
  ['invoice_credits_another', 'a credit note', () => invoice(creditNote())],
  [
    'attendance_one_per_person',
    'nobody twice',
    () => attendance({ registration_id: 'NULL' }, { registration_id: 'NULL' }),
  ],
  ['activity_one_per_run', 'a credit beside what it replaces', () => credited({}, { superseded_at: at })],
];
