import { type AccountActor, type Actor, type Role, visitor } from '@/lib/access/actor';
import { authorise, type Permission, permissions } from '@/lib/access/permissions';

const account = (...roles: Role[]): AccountActor => ({
  kind: 'account',
  accountId: 'a',
  sessionId: 's',
  name: 'A. de Wit',
  email: 'a@voorbeeld.example',
  roles,
});

const actors = {
  visitor,
  half: { kind: 'half_authenticated', accountId: 'a', sessionId: 's' },
  registrant: account('registrant'),
  assessor: account('assessor'),
  manager: account('register_manager'),
  nobody: account(),
  both: account('registrant', 'register_manager'),
  /** Has both roles, in a session without a second factor. */
  withheld: { ...account('registrant'), withheldRoles: ['register_manager'] },
  provider: account('provider'),
  twoSteps: { ...account('provider'), hasSecondFactor: true },
} satisfies Record<string, Actor>;

type Who = keyof typeof actors;
type Answer = 'yes' | 'log_in_first' | 'second_factor_first' | 'not_allowed';

const everybody = (answer: Answer): Record<Who, Answer> => ({
  visitor: answer,
  half: answer,
  registrant: answer,
  assessor: answer,
  manager: answer,
  nobody: answer,
  both: answer,
  withheld: answer,
  provider: answer,
  twoSteps: answer,
});

/** Allowed with one of the roles; a visitor logs in first, and half a login isn't one. */
const onlyFor = (...allowed: Who[]): Record<Who, Answer> => ({
  ...everybody('not_allowed'),
  visitor: 'log_in_first',
  half: 'second_factor_first',
  ...(allowed.includes('manager') && { withheld: 'second_factor_first' }),
  ...Object.fromEntries(allowed.map((who) => [who, 'yes'])),
});

const rules: Record<Permission, Record<Who, Answer>> = {
  read_public_pages: everybody('yes'),
  search_register: everybody('yes'),
  sign_up: everybody('yes'),
  confirm_account: everybody('yes'),
  log_in: everybody('yes'),
  reset_password: everybody('yes'),
  change_email_by_link: everybody('yes'),
  stop_news_mail: everybody('yes'),
  accept_invitation: everybody('yes'),
  pass_second_factor: { ...everybody('log_in_first'), half: 'yes', withheld: 'yes', provider: 'yes' },
  log_out: { ...everybody('yes'), visitor: 'log_in_first' },
  see_own_register: onlyFor('registrant', 'both', 'withheld'),
  answer_messages: onlyFor('registrant', 'both', 'withheld'),
  apply_for_registration: onlyFor('registrant', 'both', 'withheld'),
  manage_own_account: onlyFor(
    ...(['registrant', 'assessor', 'manager', 'nobody', 'both', 'withheld', 'provider', 'twoSteps'] as const),
  ),
  change_own_details: onlyFor('registrant', 'both', 'withheld'),
  decide_applications: onlyFor('manager', 'both'),
  review_cases: onlyFor('manager', 'assessor', 'both'),
  manage_dossiers: onlyFor('manager', 'both'),
  manage_people: onlyFor('manager', 'both'),
  manage_tasks: onlyFor('manager', 'both'),
  manage_mails: onlyFor('manager', 'both'),
  assess: onlyFor('assessor'),
  keep_portfolio: onlyFor('registrant', 'both', 'withheld'),
  review_activities: onlyFor('manager', 'assessor', 'both'),
  assign_activities: onlyFor('manager', 'both'),
  grant_certifications: onlyFor('manager', 'both'),
  take_back_decisions: onlyFor('manager', 'assessor', 'both'),
  see_catalogue: everybody('yes'),
  ask_for_admission: everybody('yes'),
  act_for_provider: onlyFor('provider', 'twoSteps'),
  manage_provider_contacts: { ...onlyFor('twoSteps'), provider: 'second_factor_first' },
  manage_providers: onlyFor('manager', 'both'),
  assess_courses: onlyFor('manager', 'assessor', 'both'),
  decide_accreditations: onlyFor('manager', 'both'),
  manage_invoices: onlyFor('manager', 'both'),
  manage_attendance: onlyFor('manager', 'both'),
  see_figures: onlyFor('manager', 'both'),
  read_audit_log: onlyFor('manager', 'both'),
  manage_settings: onlyFor('manager', 'both'),
  manage_documents: onlyFor('manager', 'both'),
  save_filters: onlyFor('manager', 'both'),
  manage_texts: onlyFor('manager', 'both'),
  manage_normsets: onlyFor('manager', 'both'),
  send_mailings: onlyFor('manager', 'both'),
  use_demo_tools: everybody('yes'),
};

it('says of every permission who has it', () => {
  expect(Object.keys(rules).sort()).toEqual([...permissions].sort());
});

/** Each permission's whole row, as it is answered: where one is otherwise, the failure names it. */
const answers = (isDemo: boolean) =>
  Object.fromEntries(
    permissions.map((permission) => [
      permission,
      Object.fromEntries(
        Object.entries(actors).map(([who, actor]) => {
          const given = authorise(actor, permission, isDemo);
          return [who, given.ok ? 'yes' : given.reasons.map(({ code }) => code).join()];
        }),
      ),
    ]),
  );

it('every permission is answered by this table in a demo', () => {
  expect(answers(true)).toEqual(rules);
});

it('every permission is answered by this table in production, where nobody has the tools of a demo', () => {
  expect(answers(false)).toEqual({ ...rules, use_demo_tools: everybody('not_allowed') });
});
