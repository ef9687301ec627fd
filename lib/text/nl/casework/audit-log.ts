import type { ActorWithoutAccount, AuditGroup, PeriodProblem } from '@/lib/casework/audit-query';
import type { AuditSubject } from '@/lib/shared/audit-events';

/** /beheer/logboek */
export const auditLogText = {
  title: 'Logboek',
  lead: 'Wie deed wat, en wanneer? We leggen vast dat je dit bekijkt.',
  caption: 'Wat er is gebeurd, het nieuwste eerst',
  columns: { at: 'Wanneer', what: 'Wat', role: 'Als', about: 'Waarover' },
  filter: {
    heading: 'Zoek in het logboek',
    text: 'Over wie',
    textHint: 'Typ een registratienummer, of het e-mailadres waarmee iemand inlogt.',
    actor: 'Door wie',
    everybody: 'iedereen',
    withoutAccount: { system: 'het systeem', visitor: 'iemand zonder account' } satisfies Record<
      ActorWithoutAccount,
      string
    >,
    colleagues: 'Beheerders en beoordelaars, ook van vroeger',
    others: 'Zonder account',
    kind: 'Soort',
    everything: 'alles',
    groups: {
      deeds: 'alle handelingen',
      readings: 'alles wat iemand inzag',
      security: 'inloggen en toegang',
    } satisfies Record<AuditGroup, string>,
    groupNames: { deeds: 'Handelingen', readings: 'Inzien', security: 'Inloggen en toegang' } satisfies Record<
      AuditGroup,
      string
    >,
    somebody: 'iemand',
    from: { label: 'Van' },
    until: { label: 'Tot en met' },
    submit: 'Zoek',
    all: 'Toon alles',
  },
  problems: {
    from: 'Typ de eerste dag als dag, maand en jaar. Bijvoorbeeld 1-2-2026.',
    until: 'Typ de laatste dag als dag, maand en jaar. Bijvoorbeeld 1-2-2026.',
    order: 'De laatste dag ligt vóór de eerste. Draai ze om.',
  } satisfies Record<PeriodProblem, string>,
  unknown: {
    heading: 'Deze persoon kennen we niet',
    text: 'Er is gezocht, maar niemand heeft dit nummer of dit e-mailadres. Controleer wat je typte.',
  },
  empty: {
    heading: 'Hier is niets over vastgelegd',
    text: 'Er is gezocht, maar niets past bij wat je koos. Kies minder, of een langere periode.',
  },
  ofPerson: 'Over',
  subjects: {
    account: 'Account',
    application: 'Aanvraag',
    registration: 'Dossier',
    register: 'Het register',
    invitation: 'Uitnodiging',
    task: 'Taak',
    mail: 'Mail',
    activity: 'Activiteit',
    certification: 'Certificering',
    course_run: 'Uitvoering',
    attendance_claim: 'Melding van aanwezigheid',
    provider: 'Opleider',
    invoice: 'Factuur',
    course: 'Opleiding',
    accreditation: 'Accreditatie',
    group: 'Groep',
    mailing: 'Bericht aan een selectie',
  } satisfies Record<AuditSubject['type'], string>,
};
