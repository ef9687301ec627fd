import { render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { ReactElement } from 'react';
import { InviteProviderForm } from '@/app/(beheer)/beheer/opleiders/_components/provider-forms';
import { MergeView } from '@/app/(beheer)/beheer/opleiders/[id]/samenvoegen/view';
import { ProviderView } from '@/app/(beheer)/beheer/opleiders/[id]/view';
import { ProviderListView } from '@/app/(beheer)/beheer/opleiders/view';
import { OwnContactsView } from '@/app/(opleider)/opleider/contactpersonen/view';
import { OwnDetailsView } from '@/app/(opleider)/opleider/gegevens/view';
import { DeskView } from '@/app/(opleider)/opleider/view';
import { AdmissionView } from '@/app/(publiek)/opleiders/bevestigen/[token]/view';
import { ProvidersView } from '@/app/(publiek)/opleiders/view';
import type { Invitation } from '@/lib/server/access/data/invitations';
import type { Contact } from '@/lib/server/providers/data/contacts';
import type { Provider } from '@/lib/server/providers/data/providers';
import { providerClaimsText } from '@/lib/text/nl/attendance/claims';
import { admissionText, providersText } from '@/lib/text/nl/providers/admission';
import { contactsText, deskText, ownDetailsText, secondFactorText } from '@/lib/text/nl/providers/provider-desk';
import {
  inviteProviderText,
  mergeText,
  providerListText,
  providerStateNames,
  providerText,
} from '@/lib/text/nl/providers/provider-management';
import { exportText } from '@/lib/text/nl/reports/exports';

async function mockIdle() {
  return { status: 'idle' };
}
jest.mock('@/app/(publiek)/opleiders/actions', () => ({
  submitAdmission: mockIdle,
  submitAdmissionConfirmation: mockIdle,
}));
jest.mock('@/app/(opleider)/opleider/gegevens/actions', () => ({ submitProviderDetails: mockIdle }));
jest.mock('@/app/(opleider)/opleider/contactpersonen/actions', () => ({
  submitContactInvitation: mockIdle,
  submitContactInvitationWithdrawal: mockIdle,
  submitContactRemoval: mockIdle,
}));
jest.mock('@/app/(beheer)/beheer/opleiders/actions', () => {
  const names = ['Admission', 'Refusal', 'Invitation', 'Change', 'Merge'].map((name) => `submitProvider${name}`);
  const ofContact = ['Invitation', 'Withdrawal', 'Removal'].map((name) => `submit${name}OfContact`);
  return Object.fromEntries([...names, ...ofContact].map((name) => [name, mockIdle]));
});

const now = new Date('2026-11-16T09:00:00Z');
const later = new Date('2026-11-23T09:00:00Z');
const id = (place: number) => `a0000000-0000-4000-8000-00000000000${place}`;

const provider: Provider = {
  ...{ id: id(1), state: 'admitted', name: 'Academie Oudenampsen', mailbox: 'info@academie.example', version: 3 },
  ...{ invoiceAddress: 'Postbus 1\n3500 AA Utrecht', invoiceReference: '', isFeeFree: false },
  ...{ contactName: 'W. van den Berg', contactEmail: 'w@academie.example', createdAt: now, expiresAt: null },
  ...{ confirmedAt: now, decidedAt: now, decidedById: id(9), explanation: '', mergedIntoId: null },
};
const other = { ...provider, id: id(2), name: 'Academie Noord' };
const request: Provider = { ...provider, state: 'confirmed', decidedAt: null, decidedById: null };
const refused: Provider = { ...provider, state: 'refused', explanation: 'Geen scholing voor deze functie.' };

const contact = (place: number): Contact => ({
  ...{ id: id(place), name: `Contact ${place}`, email: `contact${place}@academie.example`, since: now },
  hasSecondFactor: place === 3,
});
const invitation = (place: number, expiresAt: Date): Invitation => ({
  ...{ id: id(place), email: 'n@academie.example', emailNormalised: 'n@academie.example', name: 'Noor Bakker' },
  ...{ role: 'provider', providerId: id(1), invitedById: id(3), createdAt: now, expiresAt },
  ...{ acceptedAt: null, withdrawnAt: null },
});
const people = { contacts: [contact(3), contact(4)], linkDays: 7, now };
const invitations = [invitation(5, later), invitation(6, new Date('2026-11-10T09:00:00Z'))];
const facts = { feeCents: 31_250, renewalFeeCents: 0, vatPercent: 9, answerWeeks: 7, validYears: 3 };
const reader = { accountId: id(9), email: 'beheer@register.example' };
const managed = { ...people, invitations, reader, decidedBy: 'Berend Heer', mergedInto: null, after: '' };
const goes = { contacts: 2, courses: 3, invoices: 1 };

const views: [string, ReactElement, string[]][] = [
  [
    'what accreditation is and costs',
    <ProvidersView key="x" facts={facts} />,
    [providersText.what.heading, '€ 312,50, plus 9% btw', providersText.costs.free, '7 weken', '3 jaar'],
  ],
  [
    'a request to confirm',
    <AdmissionView key="x" state="requested" provider={request} token="t" managerEmail="b@register.example" />,
    [provider.name, provider.contactEmail, admissionText.submit],
  ],
  [
    'a request that was refused, with why',
    <AdmissionView key="x" state="refused" provider={refused} token="t" managerEmail="b@register.example" />,
    [refused.explanation, 'b@register.example'],
  ],
  [
    'a link that isn’t known',
    <AdmissionView key="x" state="unknown" provider={null} token="t" managerEmail="b@register.example" />,
    [admissionText.startAgain],
  ],
  [
    'the desk of somebody alone, who acts for another organisation too',
    <DeskView
      key="x"
      own={[provider, other]}
      provider={provider}
      contacts={1}
      waiting={{ runs: 1, questions: 1, claims: 2, invoices: 0 }}
    />,
    [
      ...[provider.name, deskText.alone.heading, other.name, providerClaimsText.count(2)],
      ...[deskText.waits.runs(1), deskText.waits.questions(1), deskText.waits.claims(2)],
    ],
  ],
  [
    'the desk where nothing waits',
    <DeskView
      key="x"
      own={[provider]}
      provider={provider}
      contacts={2}
      waiting={{ runs: 0, questions: 0, claims: 0, invoices: 0 }}
    />,
    [deskText.waits.none],
  ],
  [
    'the details to change',
    <OwnDetailsView key="x" own={[provider]} provider={provider} hasSecondFactor isSaved />,
    [ownDetailsText.done, ownDetailsText.submit],
  ],
  [
    'the details to read without a second factor',
    <OwnDetailsView key="x" own={[provider]} provider={provider} hasSecondFactor={false} isSaved={false} />,
    [secondFactorText.details, provider.mailbox, ownDetailsText.noReference],
  ],
  [
    'contacts and invitations, with what can be done to them',
    <OwnContactsView
      key="x"
      {...{ ...people, invitations, provider }}
      own={[provider]}
      readerId={id(3)}
      hasSecondFactor
      after="uitgenodigd"
    />,
    [contactsText.done.uitgenodigd, contactsText.leave, contactsText.remove, contactsText.invitations.withdraw],
  ],
  [
    'the only contact, without a second factor',
    <OwnContactsView
      key="x"
      {...{ ...people, provider, contacts: [contact(4)] }}
      invitations={[]}
      own={[provider]}
      readerId={id(4)}
      hasSecondFactor={false}
      after=""
    />,
    [secondFactorText.contacts, contactsText.secondFactor.off],
  ],
  [
    'the manager’s list',
    <ProviderListView
      key="x"
      query={{ list: 'current', text: 'academie' }}
      page={{ rows: [request, other], before: null, after: id(2) }}
      waiting={1}
    />,
    [providerListText.waiting(1), providerStateNames.confirmed, other.name],
  ],
  [
    'no provider found',
    <ProviderListView
      key="x"
      query={{ list: 'merged', text: '' }}
      page={{ rows: [], before: null, after: null }}
      waiting={0}
    />,
    [providerListText.empty.heading, providerListText.filter.all],
  ],
  [
    'a request that waits for the manager',
    <ProviderView key="x" {...managed} provider={request} />,
    [providerText.admit.submit, providerText.refuse.submit, provider.contactEmail],
  ],
  [
    'a request of the manager’s own',
    <ProviderView key="x" {...managed} provider={{ ...request, contactEmail: 'Beheer@register.example' }} />,
    [providerText.own],
  ],
  [
    'a provider that was admitted',
    <ProviderView key="x" {...managed} provider={provider} after="toegelaten" />,
    [providerText.done.toegelaten, providerText.change.submit, providerText.merge, 'Berend Heer'],
  ],
  [
    'a provider without a contact',
    <ProviderView key="x" {...managed} contacts={[]} invitations={[]} provider={provider} />,
    [contactsText.none],
  ],
  [
    'a provider that was refused',
    <ProviderView key="x" {...managed} provider={refused} />,
    [refused.explanation, providerStateNames.refused],
  ],
  [
    'a provider that went into another',
    <ProviderView key="x" {...managed} provider={{ ...provider, state: 'merged' }} mergedInto={other} />,
    [other.name, providerStateNames.merged],
  ],
  ['the invitation of an organisation', <InviteProviderForm key="x" />, [inviteProviderText.submit]],
  [
    'with which organisation one may be merged',
    <MergeView key="x" {...{ provider, goes }} into={null} others={[other]} />,
    [mergeText.choose.label, other.name],
  ],
  [
    'none to be merged with',
    <MergeView key="x" {...{ provider, goes }} into={null} others={[]} />,
    [mergeText.none.heading],
  ],
  [
    'what a merge takes along, before it is done',
    <MergeView key="x" {...{ provider, goes }} into={other} others={[]} />,
    [mergeText.sure.courses(3), mergeText.sure.never, mergeText.sure.submit],
  ],
];

it.each(views)('shows %s, and is accessible', async (_, view, words) => {
  const { container } = render(<main>{view}</main>);
  for (const word of words) expect(container).toHaveTextContent(word.replace(/\s+/g, ' '));
  expect(await axe(container)).toHaveNoViolations();
});

it('offers nobody to be removed where they are the only one', () => {
  render(<ProviderView {...managed} contacts={[contact(3)]} invitations={[]} provider={provider} />);
  expect(screen.getByText(contactsText.last)).toBeVisible();
  expect(screen.queryByRole('button', { name: contactsText.remove })).not.toBeInTheDocument();
});

it('has a file of each list of people there are, of this provider alone', () => {
  const links = () => screen.queryAllByRole('link', { name: new RegExp(exportText.link) });
  const hrefs = () => links().map((link) => link.getAttribute('href'));
  const { rerender } = render(<ProviderView {...managed} provider={provider} />);
  const query = `?opleider=${provider.id}`;
  expect(hrefs()).toEqual([
    `/beheer/export/opleider-contactpersonen${query}`,
    `/beheer/export/opleider-uitnodigingen${query}`,
  ]);
  rerender(<ProviderView {...managed} contacts={[]} invitations={[]} provider={provider} />);
  expect(hrefs()).toEqual([]);
});
