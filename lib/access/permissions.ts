import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type AccountActor, type Actor, lacksSecondFactor, powerful, type Role } from './actor';

/** There is no default. A list is the roles of which one is needed; the words stand for what no role says. */
const rules = {
  read_public_pages: 'anyone',
  search_register: 'anyone',
  sign_up: 'anyone',
  confirm_account: 'anyone',
  log_in: 'anyone',
  reset_password: 'anyone',
  change_email_by_link: 'anyone',
  stop_news_mail: 'anyone',
  accept_invitation: 'anyone',
  pass_second_factor: 'second_factor_due',
  log_out: 'signed_in',
  manage_own_account: 'account',
  see_own_register: ['registrant'],
  answer_messages: ['registrant'],
  apply_for_registration: ['registrant'],
  change_own_details: ['registrant'],
  keep_portfolio: ['registrant'],
  decide_applications: ['register_manager'],
  review_cases: ['register_manager', 'assessor'],
  manage_dossiers: ['register_manager'],
  manage_people: ['register_manager'],
  manage_tasks: ['register_manager'],
  manage_mails: ['register_manager'],
  send_mailings: ['register_manager'],
  assess: ['assessor'],
  review_activities: ['register_manager', 'assessor'],
  assign_activities: ['register_manager'],
  grant_certifications: ['register_manager'],
  take_back_decisions: ['register_manager', 'assessor'],
  see_catalogue: 'anyone',
  ask_for_admission: 'anyone',
  act_for_provider: ['provider'],
  manage_provider_contacts: 'provider_with_second_factor',
  manage_providers: ['register_manager'],
  assess_courses: ['register_manager', 'assessor'],
  decide_accreditations: ['register_manager'],
  manage_invoices: ['register_manager'],
  manage_attendance: ['register_manager'],
  see_figures: ['register_manager'],
  read_audit_log: ['register_manager'],
  manage_settings: ['register_manager'],
  manage_documents: ['register_manager'],
  save_filters: ['register_manager'],
  manage_texts: ['register_manager'],
  manage_normsets: ['register_manager'],
  use_demo_tools: 'demo',
} as const satisfies Record<string, Rule>;

type Rule =
  | 'anyone'
  | 'second_factor_due'
  | 'signed_in'
  | 'account'
  | 'provider_with_second_factor'
  | 'demo'
  | readonly Role[];
export type Permission = keyof typeof rules;
export type AccessReason = { code: 'log_in_first' } | { code: 'second_factor_first' } | { code: 'not_allowed' };

export type ActorFor<P extends Permission> = (typeof rules)[P] extends 'anyone' | 'demo'
  ? Actor
  : (typeof rules)[P] extends 'second_factor_due' | 'signed_in'
    ? Exclude<Actor, { kind: 'visitor' }>
    : AccountActor;

export const permissions = Object.keys(rules) as Permission[];

export function authorise(actor: Actor, permission: Permission, isDemo: boolean): Accepted | Refused<AccessReason> {
  const rule: Rule = rules[permission];
  switch (rule) {
    case 'anyone':
      return accepted({});
    case 'demo':
      return isDemo ? accepted({}) : refused({ code: 'not_allowed' });
    case 'second_factor_due':
      return isSecondFactorDue(actor) ? accepted({}) : refused({ code: 'log_in_first' });
    case 'signed_in':
      return actor.kind === 'visitor' ? refused({ code: 'log_in_first' }) : accepted({});
    case 'account':
      return actor.kind === 'account' ? accepted({}) : authoriseByRole(actor, []);
    case 'provider_with_second_factor':
      return withSecondFactor(actor, authoriseByRole(actor, ['provider']));
    default:
      return authoriseByRole(actor, rule);
  }
}

function withSecondFactor(actor: Actor, asked: Accepted | Refused<AccessReason>): Accepted | Refused<AccessReason> {
  const isShort = asked.ok && actor.kind === 'account' && !actor.hasSecondFactor;
  return isShort ? refused({ code: 'second_factor_first' }) : asked;
}

function authoriseByRole(actor: Actor, needed: readonly Role[]): Accepted | Refused<AccessReason> {
  switch (actor.kind) {
    case 'visitor':
      return refused({ code: 'log_in_first' });
    case 'half_authenticated':
      return refused({ code: 'second_factor_first' });
    case 'account':
      return authoriseAccount(actor, needed);
  }
}

function authoriseAccount(
  { roles, withheldRoles = [] }: AccountActor,
  needed: readonly Role[],
): Accepted | Refused<AccessReason> {
  if (roles.some((role) => needed.includes(role))) return accepted({});
  return refused({ code: withheldRoles.some((role) => needed.includes(role)) ? 'second_factor_first' : 'not_allowed' });
}

export function powerfulRoleFor(actor: Actor, permission: Permission): Role | null {
  const rule: Rule = rules[permission];
  if (actor.kind !== 'account' || typeof rule === 'string') return null;
  return rule.find((role) => powerful.includes(role) && actor.roles.includes(role)) ?? null;
}

function isSecondFactorDue(actor: Actor): boolean {
  switch (actor.kind) {
    case 'visitor':
      return false;
    case 'half_authenticated':
      return true;
    case 'account':
      return lacksSecondFactor(actor);
  }
}
