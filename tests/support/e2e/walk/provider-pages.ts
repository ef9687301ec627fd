import { contactsText, ownDetailsText } from '@/lib/text/nl/providers/provider-desk';
import { inviteProviderText, mergeText, providerText } from '@/lib/text/nl/providers/provider-management';
import { HttpClient } from '../http';
import type { Place } from '../lent-server';
import type { Facts, ShownPage } from '../pages';
import { ASK, ask, CONTACTS, DESK, DETAILS, INVITE, LIST, letIn, type Person, pageOf, waiting } from './provider-steps';
import type { World } from './rules';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

type ProviderFacts = Pick<
  Facts,
  'providerPath' | 'providerRequestPath' | 'mergePath' | 'admissionLink' | 'refusedAdmissionLink'
>;

const person = (called: string): Person => ({
  email: `${called}@academie.example`,
  name: `${called} van den Berg-Oudenampsen`,
  password: 'twaalf ganzen op een rij',
});

/** Organisations in the states that pages show. */
export async function providerFacts(server: Place, manager: HttpClient): Promise<ProviderFacts> {
  const providerPath = await letIn(manager, person('toegelaten'));
  const other = await letIn(manager, person('anders'));
  const at = { server, clients: { manager } as World['clients'] };
  const refused = person('geweigerd');
  const refusedAdmissionLink = await ask(server, refused);
  await new HttpClient(server.url).fillIn(refusedAdmissionLink, {});
  const explanation = 'Jullie geven geen scholing.\n\nVraag het gerust opnieuw als dat verandert.';
  await manager.send(await pageOf(manager, refused), { explanation }, { button: providerText.refuse.submit });
  return {
    providerPath,
    mergePath: `${providerPath}/samenvoegen?met=${other.split('/').at(-1)}`,
    providerRequestPath: await waiting(at, person('wachtend')),
    admissionLink: await ask(server, person('onbevestigd')),
    refusedAdmissionLink,
  };
}

const confirmRoute = `${ASK}/bevestigen/[token]`;

/** `provider` is alone in the demo's organisation with a colleague, without a second factor; `secured` has one. */
export const providerPages: ShownPage[] = [
  { route: ASK, viewer: 'visitor', path: ASK },
  { route: ASK, viewer: 'visitor', path: ASK, as: 'errors', press: 'Verstuur het verzoek' },
  { route: `${ASK}/verstuurd`, viewer: 'visitor', path: `${ASK}/verstuurd` },
  { route: confirmRoute, viewer: 'visitor', path: ({ admissionLink }) => admissionLink },
  { route: confirmRoute, viewer: 'visitor', path: ({ refusedAdmissionLink }) => refusedAdmissionLink, as: 'refused' },
  { route: confirmRoute, viewer: 'visitor', path: `${ASK}/bevestigen/onbekend`, as: 'unknown' },
  { route: DESK, viewer: 'provider', path: DESK },
  { route: DETAILS, viewer: 'secured', path: DETAILS },
  { route: DETAILS, viewer: 'secured', path: `${DETAILS}?na=bewaard`, as: 'saved', says: ownDetailsText.done },
  { route: DETAILS, viewer: 'provider', path: DETAILS, as: 'without a second factor' },
  { route: CONTACTS, viewer: 'secured', path: CONTACTS },
  { route: CONTACTS, viewer: 'secured', path: CONTACTS, as: 'errors', press: contactsText.invite.submit },
  { route: CONTACTS, viewer: 'provider', path: CONTACTS, as: 'without a second factor' },
  { viewer: 'provider', path: `${DESK}?organisatie=${UNKNOWN}`, as: 'another’s organisation', status: 404 },
  { route: LIST, viewer: 'manager', path: LIST },
  { route: LIST, viewer: 'manager', path: `${LIST}?stand=geweigerd`, as: 'refused ones' },
  { route: LIST, viewer: 'manager', path: `${LIST}?q=nergens`, as: 'none' },
  { route: INVITE, viewer: 'manager', path: INVITE },
  { route: INVITE, viewer: 'manager', path: INVITE, as: 'errors', press: inviteProviderText.submit },
  { route: `${LIST}/[id]`, viewer: 'manager', path: ({ providerPath }) => providerPath },
  { route: `${LIST}/[id]`, viewer: 'manager', path: ({ providerRequestPath }) => providerRequestPath, as: 'a request' },
  {
    route: `${LIST}/[id]`,
    viewer: 'manager',
    path: ({ providerRequestPath }) => providerRequestPath,
    as: 'errors of refusing',
    press: providerText.refuse.submit,
  },
  { route: `${LIST}/[id]/samenvoegen`, viewer: 'manager', path: ({ providerPath }) => `${providerPath}/samenvoegen` },
  { route: `${LIST}/[id]/samenvoegen`, viewer: 'manager', path: ({ mergePath }) => mergePath, as: 'asked first' },
  {
    route: `${LIST}/[id]/samenvoegen`,
    viewer: 'manager',
    path: ({ mergePath }) => mergePath,
    as: 'errors',
    press: mergeText.sure.submit,
  },
];
