import type { CalendarDate } from './calendar-date';

export type FieldErrorParams = {
  required: object;
  choose_one: object;
  must_tick: object;
  too_long: { max: number };
  too_short: { min: number };
  too_many: { max: number };
  not_an_email: object;
  not_a_date: object;
  date_unreadable: object;
  year_needs_four_digits: object;
  too_many_marks: object;
  not_a_number: object;
  not_an_amount: object;
  not_a_time: object;
  too_many_decimals: { max: number };
  out_of_range: { min: number; max: number };
  invalid_characters: object;
  needs_a_letter: object;
  end_before_start: object;
  first_day_after_last: object;
  date_too_early: { min: CalendarDate };
  date_too_late: { max: CalendarDate };
  phone_invalid: object;
  looks_like_first_name: { proposal: string };
  initials_invalid: object;
  prefix_in_surname: { prefix: string; surname: string };
  surname_is_prefix: object;
  prefix_without_surname: object;
  partner_name_needed: object;
  password_too_short: { min: number };
  password_too_long: { max: number };
  password_common: object;
  password_of_register: object;
  password_of_owner: object;
  password_not_the_chosen_one: object;
  password_wrong: object;
  password_unchanged: object;
  email_unchanged: object;
  shared_mailbox: object;
  shared_mailbox_of_colleague: object;
  code_not_six_digits: object;
  unknown_choice: object;
  breaks_requirements: { requirements: readonly string[]; mendBy: CalendarDate };
  will_break_requirements: { requirements: readonly string[]; on: CalendarDate };
  no_question: object;
  not_as_explained: object;
  unknown_figure: { names: readonly string[] };
  not_an_anchor: object;
  anchor_taken: object;
};

export type FieldErrorCode = keyof FieldErrorParams;

export type FieldError<Code extends FieldErrorCode = FieldErrorCode> = {
  [C in Code]: { code: C } & FieldErrorParams[C];
}[Code];
