import { attendedField } from '@/lib/attendance/attended-field';
import { MANAGED_CLAIMS, OWN_CLAIMS, PROVIDER_CLAIMS } from '@/lib/attendance/claim-places';
import { MANAGED_RUNS } from '@/lib/attendance/run-list';
import {
  claimFormText,
  claimStateNames,
  managedClaimsText,
  ownClaimsText,
  providerClaimsText,
} from '@/lib/text/nl/attendance/claims';
import { correctionText } from '@/lib/text/nl/attendance/lists';
import { runText } from '@/lib/text/nl/attendance/runs';
import { inSentence } from '@/lib/text/nl/shared/format';
import type { HttpClient } from '../http';
import type { Facts, ShownPage } from '../pages';
import { claimable, claimed, denial, denied, escalated, managedRow, managedRun, words } from './claim-steps';
import { mustShow, type Staff } from './course-steps';
import {
  type ActionRule,
  type AreaRules,
  doneBy,
  everybody,
  once,
  onlyFor,
  registrants,
  type Seen,
  type World,
} from './rules';

const NO_PROOF = `${MANAGED_CLAIMS}/bewijs/00000000-0000-4000-8000-000000000000`;
const onlyManager = onlyFor('manager');

/** Who wasn't on a list and says so, what its provider answers, and what a manager decides and corrects. */
export const claimsRules: AreaRules = {
  pages: {
    [OWN_CLAIMS]: { outcomes: registrants(200, 200) },
    [`${OWN_CLAIMS}/[run]`]: { path: ({ clients }) => claimable(clients), outcomes: registrants(404, 200) },
    [PROVIDER_CLAIMS]: { outcomes: onlyFor('provider') },
    [`${PROVIDER_CLAIMS}/[id]`]: {
      path: async ({ clients }) => (await claimed(clients, clients.other)).asked,
      outcomes: onlyFor('provider'),
    },
    [MANAGED_CLAIMS]: { outcomes: onlyManager },
    [`${MANAGED_CLAIMS}/[id]`]: {
      path: async ({ clients }) => (await escalated(clients, clients.other)).managed,
      outcomes: onlyManager,
    },
    [`GET ${MANAGED_CLAIMS}/bewijs/[id]`]: {
      path: () => NO_PROOF,
      outcomes: { ...everybody<Seen>(404), visitor: '/inloggen?naar=' },
    },
    [MANAGED_RUNS]: { outcomes: onlyManager },
    [`${MANAGED_RUNS}/[id]`]: { path: ({ clients }) => managedRun(clients), outcomes: onlyManager },
    [`${MANAGED_RUNS}/[id]/toevoegen`]: {
      path: async ({ clients }) => `${await managedRun(clients)}/toevoegen`,
      outcomes: onlyManager,
    },
    [`${MANAGED_RUNS}/[id]/regels/[rij]`]: { path: ({ clients }) => managedRow(clients), outcomes: onlyManager },
  },
  actions: ({ clients }) => ({ ...claimActions(clients), ...correctionActions(clients) }),
  forms: ({ clients }) => {
    const asked = once(async () => (await claimed(clients, clients.other)).asked);
    const managed = once(async () => (await escalated(clients, clients.other)).managed);
    const appealed = once(async () => (await denied(clients, clients.other)).own);
    const row = once(() => managedRow(clients));
    let own = once(() => claimable(clients));
    // A version that never was: refused whatever else is right, so that one serves for every bad text.
    const stale = { version: '0' };
    return {
      'say that one was there': {
        client: () => clients.other,
        path: () => own(),
        fine: words,
        button: claimFormText.submit,
        renew: async () => {
          own = once(() => claimable(clients));
        },
      },
      'bring a denial before a manager': {
        client: () => clients.other,
        path: appealed,
        fine: { ...words, ...stale },
        button: claimFormText.appeal.submit,
      },
      'confirm a claim': {
        client: () => clients.provider,
        path: asked,
        fine: { ...denial, ...stale },
        button: providerClaimsText.confirm.submit,
      },
      'deny a claim': {
        client: () => clients.provider,
        path: asked,
        fine: { ...denial, ...stale },
        button: providerClaimsText.deny.submit,
      },
      'decide a claim': {
        client: () => clients.manager,
        path: managed,
        fine: { ...denial, ...stale },
        button: managedClaimsText.confirm.submit,
      },
      'correct a closed list as a manager': {
        client: () => clients.manager,
        path: row,
        fine: { reason: 'Was er niet', ...stale },
        button: correctionText.remove.submit,
      },
    };
  },
};

function claimActions(clients: World['clients']): Record<string, ActionRule> {
  let own = '';
  const shows = (state: keyof typeof claimStateNames) => () =>
    mustShow(clients.other, own, inSentence(claimStateNames[state]));
  const asked = async () => {
    const made = await claimed(clients, clients.other);
    own = made.own;
    return { by: clients.provider, path: made.asked };
  };
  const managed = async () => {
    const made = await escalated(clients, clients.other);
    own = made.own;
    return { by: clients.manager, path: made.managed };
  };
  const byProvider = { form: asked, values: () => denial, leadsTo: PROVIDER_CLAIMS, outcomes: doneBy('provider') };
  const byManager = { form: managed, values: () => denial, leadsTo: MANAGED_CLAIMS, outcomes: doneBy('manager') };
  return {
    submitAttendanceClaim: {
      form: async () => {
        own = await claimable(clients);
        return { by: clients.other, path: own };
      },
      button: claimFormText.submit,
      values: () => words,
      leadsTo: `${OWN_CLAIMS}/`,
      // Each of them is in the register, and says it of themselves.
      outcomes: { ...doneBy('other', 'owner'), revoked: 'done' },
      effect: async (client) => mustShow(client, own, inSentence(claimStateNames.open)),
    },
    submitAppeal: {
      form: async () => {
        const made = await denied(clients, clients.other);
        own = made.own;
        return { by: clients.other, path: own };
      },
      button: claimFormText.appeal.submit,
      values: () => words,
      leadsTo: `${OWN_CLAIMS}/`,
      outcomes: doneBy('other'),
      effect: shows('escalated'),
    },
    submitClaimConfirmation: {
      ...byProvider,
      button: providerClaimsText.confirm.submit,
      effect: shows('confirmed'),
    },
    submitClaimDenial: { ...byProvider, button: providerClaimsText.deny.submit, effect: shows('denied') },
    submitClaimGrant: { ...byManager, button: managedClaimsText.confirm.submit, effect: shows('confirmed') },
    submitClaimDismissal: { ...byManager, button: managedClaimsText.deny.submit, effect: shows('denied') },
  };
}

function correctionActions(clients: World['clients']): Record<string, ActionRule> {
  let run = '';
  const byManager = { leadsTo: `${MANAGED_RUNS}/`, outcomes: doneBy('manager') } as const;
  const onRow = async () => {
    const path = await managedRow(clients);
    run = path.replace(/\/regels\/.*/, '');
    return { by: clients.manager, path };
  };
  const shows = (said: string) => () => mustShow(clients.manager, run, said);
  return {
    submitLateRemoval: {
      ...byManager,
      form: onRow,
      button: correctionText.remove.submit,
      values: () => ({ reason: 'Was er niet' }),
      effect: shows(runText.list.removed),
    },
    submitLateMeetings: {
      ...byManager,
      form: onRow,
      button: correctionText.meetings.submit,
      values: () => ({ [attendedField(2)]: null, reason: 'Alleen ’s ochtends' }),
      effect: shows('1'),
    },
    submitLateAddition: {
      ...byManager,
      form: async () => {
        run = await managedRun(clients);
        return { by: clients.manager, path: `${run}/toevoegen` };
      },
      button: correctionText.add.submit,
      values: () => ({ number: 'LKLR-987656', name: 'C. Niemand', reason: 'Vergeten' }),
      effect: shows('C. Niemand'),
    },
  };
}

type ClaimFacts = Pick<Facts, 'claimableRunPath' | 'deniedClaimPath' | 'providerClaimPath' | 'managedClaimPath'>;

/** Claims in the states that pages show. */
export async function claimFacts(staff: Staff, registrant: HttpClient): Promise<ClaimFacts> {
  return {
    claimableRunPath: await claimable(staff),
    deniedClaimPath: (await denied(staff, registrant)).own,
    providerClaimPath: (await claimed(staff, registrant)).asked,
    managedClaimPath: (await escalated(staff, registrant)).managed,
  };
}

const registrant = { viewer: 'registrant' } as const;
const provider = { viewer: 'provider' } as const;
const manager = { viewer: 'manager' } as const;
const own = { ...registrant, route: `${OWN_CLAIMS}/[run]` };
const asked = {
  ...provider,
  route: `${PROVIDER_CLAIMS}/[id]`,
  path: ({ providerClaimPath }: Facts) => providerClaimPath,
};
const managed = {
  ...manager,
  route: `${MANAGED_CLAIMS}/[id]`,
  path: ({ managedClaimPath }: Facts) => managedClaimPath,
};
const managedOf = ({ closedRunPath }: Facts) => closedRunPath.replace('/opleider', '/beheer');

export const claimPages: ShownPage[] = [
  { ...registrant, route: OWN_CLAIMS, path: OWN_CLAIMS },
  { ...registrant, route: OWN_CLAIMS, path: `${OWN_CLAIMS}?woorden=opleiding`, as: 'some found' },
  {
    ...registrant,
    route: OWN_CLAIMS,
    path: `${OWN_CLAIMS}?op=gisteren`,
    as: 'errors',
    says: ownClaimsText.search.wrongDay,
  },
  { ...own, path: ({ claimableRunPath }) => claimableRunPath },
  { ...own, path: ({ claimableRunPath }) => claimableRunPath, as: 'errors', press: claimFormText.submit },
  { ...own, path: ({ deniedClaimPath }) => deniedClaimPath, as: 'denied' },
  { ...provider, route: PROVIDER_CLAIMS, path: PROVIDER_CLAIMS },
  asked,
  { ...asked, as: 'errors', press: providerClaimsText.deny.submit },
  { ...manager, route: MANAGED_CLAIMS, path: MANAGED_CLAIMS },
  managed,
  { ...managed, as: 'errors', press: managedClaimsText.confirm.submit },
  { ...manager, route: MANAGED_RUNS, path: MANAGED_RUNS },
  { ...manager, route: MANAGED_RUNS, path: `${MANAGED_RUNS}?woorden=nergens`, as: 'none' },
  { ...manager, route: `${MANAGED_RUNS}/[id]`, path: managedOf },
  { ...manager, route: `${MANAGED_RUNS}/[id]/toevoegen`, path: (facts) => `${managedOf(facts)}/toevoegen` },
  {
    ...manager,
    route: `${MANAGED_RUNS}/[id]/regels/[rij]`,
    path: ({ closedRowPath }) => closedRowPath.replace('/opleider', '/beheer'),
  },
];
