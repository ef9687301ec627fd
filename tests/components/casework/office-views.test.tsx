import { AuditLogView } from '@/app/(beheer)/beheer/logboek/view';
import { MailView } from '@/app/(beheer)/beheer/mails/[id]/view';
import { MailsView } from '@/app/(beheer)/beheer/mails/view';
import type { ColleagueInvitation } from '@/app/(beheer)/beheer/medewerkers/_components/columns';
import { RevokeView } from '@/app/(beheer)/beheer/medewerkers/[id]/intrekken/view';
import { ResetSecondFactorView } from '@/app/(beheer)/beheer/medewerkers/[id]/tweede-stap/view';
import { ColleagueView } from '@/app/(beheer)/beheer/medewerkers/[id]/view';
import { InvitationView } from '@/app/(beheer)/beheer/medewerkers/uitnodigingen/[id]/view';
import { PeopleView } from '@/app/(beheer)/beheer/medewerkers/view';
import { UnfinishedView } from '@/app/(beheer)/beheer/onafgemaakt/view';
import { readAuditQuery } from '@/lib/casework/audit-query';
import type { Colleague } from '@/lib/server/casework/data/roles';
import type { OpenedMail } from '@/lib/server/casework/open-mail';
import { calendarDate } from '@/lib/shared/calendar-date';
import { unfinishedText } from '@/lib/text/nl/application/cases';
import { auditLogText } from '@/lib/text/nl/casework/audit-log';
import { mailManagementText } from '@/lib/text/nl/casework/mail-management';
import { colleagueText, invitationText, peopleText } from '@/lib/text/nl/casework/people';
import { mailSubject } from '@/lib/text/nl/mail/mails';
import { exportText } from '@/lib/text/nl/reports/exports';
import { testViews } from '@/tests/support/views';

jest.mock('@/app/(beheer)/beheer/medewerkers/actions', () => ({}));
jest.mock('@/app/(beheer)/beheer/mails/[id]/actions', () => ({}));

const now = new Date('2026-11-16T12:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const id = (place: number) => `a0000000-0000-4000-8000-00000000000${place}`;

const manager = { role: 'register_manager' as const, since: days(-40) };
const assessor = { role: 'assessor' as const, since: days(-3) };
const colleague: Colleague = {
  ...{ id: id(1), name: 'Ada Collega', email: 'ada@werk.example', hasSecondFactor: true, lastSeenAt: now },
  roles: [manager, assessor],
  held: ['registrant', 'register_manager', 'assessor'],
};
const newcomer: Colleague = { ...colleague, id: id(2), name: 'Bea Nieuw', hasSecondFactor: false, lastSeenAt: null };
const invitation: ColleagueInvitation = {
  ...{ id: id(3), email: 'cas@werk.example', emailNormalised: 'cas@werk.example', name: 'Cas', role: 'assessor' },
  ...{
    providerId: null,
    invitedById: null,
    createdAt: days(-2),
    expiresAt: days(5),
    acceptedAt: null,
    withdrawnAt: null,
  },
};
const { revoke } = colleagueText;

const mail: OpenedMail = {
  ...{ id: id(4), template: 'email_changed', to: 'dirk@thuis.example', accountId: id(5), state: 'failed' },
  ...{ currentAddress: 'dirk@nieuw.example', attempts: 6, round: 1, lastError: '550 onbekend', providerId: 'p-1' },
  ...{ createdAt: days(-1), sentAt: null, failedAt: now, words: 'Dag Dirk', isAsSent: false },
};
const listed = { ...mail, who: null };
const { one } = mailManagementText;
const nothing = { rows: [], before: null, after: null };

const looked = {
  ...{ id: '7', at: now, event: 'dossier_viewed' as const, actorId: id(1), actorName: 'Ada Collega' },
  ...{ actorRole: 'register_manager' as const, details: {}, subject: { type: 'registration' as const, id: id(2) } },
};
const log = { page: { ...nothing, rows: [looked] }, person: null, isUnknown: false, colleagues: [] };

testViews({
  'the view of the log': [
    [
      <AuditLogView key="" query={readAuditQuery({})} {...log} colleagues={[{ id: id(1), name: 'Ada Collega' }]} />,
      ...['Ada Collega', auditLogText.subjects.registration],
    ],
    [
      <AuditLogView key="" query={readAuditQuery({ q: '9' })} {...log} page={null} isUnknown />,
      auditLogText.unknown.heading,
    ],
    [<AuditLogView key="" query={readAuditQuery({ van: 'x' })} {...log} page={null} />, auditLogText.problems.from],
    [
      <AuditLogView key="" query={readAuditQuery({ soort: 'inzien' })} {...log} page={nothing} />,
      auditLogText.empty.heading,
    ],
  ],
  'the view of colleagues': [
    [
      <PeopleView
        key=""
        colleagues={[colleague, newcomer]}
        invitations={[invitation, { ...invitation, id: id(6), expiresAt: days(-1) }]}
        done="uitgenodigd"
        now={now}
      />,
      ...[peopleText.done.uitgenodigd, colleague.email, peopleText.colleagues.never, invitation.name, exportText.link],
      exportText.of(peopleText.invitations.heading),
    ],
    [
      <PeopleView key="" colleagues={[]} invitations={[]} done={undefined} now={now} />,
      ...[peopleText.colleagues.empty.heading, peopleText.invitations.empty.heading],
    ],
  ],
  'the view of a colleague': [
    [
      <ColleagueView key="" colleague={colleague} isOwn={false} />,
      ...[colleague.email, colleagueText.roles.revoke('assessor'), colleagueText.secondFactor.change],
    ],
    [<ColleagueView key="" colleague={newcomer} isOwn={false} />, peopleText.colleagues.secondFactor.off],
    [<ColleagueView key="" colleague={colleague} isOwn />, peopleText.colleagues.secondFactor.on],
  ],
  'the view of a second factor that is taken off': [
    [<ResetSecondFactorView key="" accountId={id(1)} />, colleagueText.secondFactor.submit],
  ],
  'the view of a role that is taken back': [
    [
      <RevokeView key="" colleague={{ ...colleague, held: ['register_manager'] }} role={manager.role} />,
      ...[revoke.follows.logged_out, revoke.follows.cases_released, revoke.submit],
    ],
    [<RevokeView key="" colleague={colleague} role={assessor.role} />, revoke.follows.stays],
  ],
  'the view of an invitation': [
    [<InvitationView key="" invitation={invitation} now={now} />, invitationText.states.waiting, 'cas@werk.example'],
    [<InvitationView key="" invitation={invitation} now={days(6)} />, invitationText.again.lead],
    [
      <InvitationView key="" invitation={{ ...invitation, withdrawnAt: now }} now={now} />,
      invitationText.states.withdrawn,
    ],
  ],
  'the view of mails': [
    [
      <MailsView
        key=""
        page={{ ...nothing, rows: [listed, { ...listed, id: id(7), to: null, who: 'Dirk' }] }}
        state={null}
      />,
      mailSubject('email_changed'),
    ],
    [<MailsView key="" page={nothing} state="failed" />, mailManagementText.empty.heading],
  ],
  'the view of a mail': [
    [<MailView key="" mail={mail} isResent={false} />, '550 onbekend', 'Dag Dirk', one.resend.lead, one.openDossier],
    [<MailView key="" mail={{ ...mail, isAsSent: true }} isResent={false} />, one.words.asSent],
    [<MailView key="" mail={{ ...mail, words: null }} isResent />, one.emptied, one.words.gone],
    [<MailView key="" mail={{ ...mail, state: 'queued', accountId: null, failedAt: null }} isResent />, one.resent],
  ],
  'the view of accounts that never finished': [
    [
      <UnfinishedView
        key=""
        page={{ ...nothing, rows: [{ id: id(8), name: 'Eva', createdAt: days(-9) }] }}
        total={1}
        today={calendarDate('2026-11-16')}
      />,
      ...[unfinishedText.count(1), unfinishedText.age(9)],
    ],
    [
      <UnfinishedView key="" page={nothing} total={0} today={calendarDate('2026-11-16')} />,
      unfinishedText.empty.heading,
    ],
  ],
});
