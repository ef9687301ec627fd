import type { Permission } from '@/lib/access/permissions';
import type { SecurityEventCode } from '@/lib/shared/audit-events';

/** Logging in and being refused, as the person whom it concerns and a manager read it. */
export const securityEventsText = {
  heading: 'Inloggen en beveiliging',
  /** Of the table, beside the heading of its section. */
  table: 'Gebeurtenissen rond inloggen en toegang',
  columns: { at: 'Wanneer', what: 'Wat' },
  empty: 'Hier staat nog niets.',
  more: 'Dit gebeurde in dat uur misschien nog vaker. Meer dan tien keer per uur staat alleen in het logbestand van de server.',
  own: 'Zie je hier iets wat jij niet was? Kies dan een ander wachtwoord en beëindig je andere sessies.',
  events: {
    logged_in: 'Ingelogd',
    log_in_failed: 'Inloggen mislukt: verkeerd wachtwoord',
    second_factor_failed: 'Verkeerde code bij het inloggen in twee stappen',
    confirm_password_failed: 'Verkeerd wachtwoord toen daar nog eens om werd gevraagd',
    limit_reached: 'Te vaak geprobeerd en daarom even tegengehouden',
    access_refused: 'Toegang geweigerd',
    role_used: 'Rol gebruikt',
  } satisfies Record<SecurityEventCode, string>,
  permissions: {
    read_public_pages: 'de openbare pagina’s',
    search_register: 'zoeken in het register',
    sign_up: 'aanmelden',
    confirm_account: 'een account bevestigen',
    log_in: 'inloggen',
    reset_password: 'een nieuw wachtwoord kiezen',
    change_email_by_link: 'een ander e-mailadres bevestigen',
    accept_invitation: 'een uitnodiging aannemen',
    pass_second_factor: 'de tweede stap van het inloggen',
    log_out: 'uitloggen',
    manage_own_account: 'het eigen account',
    see_own_register: 'Mijn LKLR',
    apply_for_registration: 'registratie aanvragen',
    change_own_details: 'eigen gegevens wijzigen',
    keep_portfolio: 'het eigen portfolio',
    decide_applications: 'beslissen over aanvragen',
    review_cases: 'aanvragen behandelen',
    manage_dossiers: 'dossiers',
    manage_people: 'medewerkers',
    manage_tasks: 'taken',
    manage_mails: 'mails',
    assess: 'beoordelen',
    review_activities: 'activiteiten beoordelen',
    assign_activities: 'activiteiten verdelen',
    grant_certifications: 'certificeringen',
    use_demo_tools: 'de demopagina’s',
    // As they were called when some of what is kept was recorded.
    judge_cases: 'aanvragen behandelen',
    judge_activities: 'activiteiten beoordelen',
  } satisfies Record<Permission | 'judge_cases' | 'judge_activities', string>,
  onWhat: (event: string, what: string) => `${event}: ${what}`,
};
