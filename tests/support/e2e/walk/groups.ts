import { amsterdamDateOf, dateAsTyped } from '@/lib/shared/calendar-date';
import { groupsText, groupText as text } from '@/lib/text/nl/groups/groups';
import { formatDate } from '@/lib/text/nl/shared/format';
import type { FormValues, HttpClient } from '../http';
import type { Facts, ShownPage } from '../pages';
import { mustShow } from './course-steps';
import { type ActionRule, type AreaRules, doneBy, once, registrants, type World } from './rules';

const PAGE = '/mijn/groepen';
const ONE = `${PAGE}/[id]`;

const day = amsterdamDateOf(new Date());
const met = { day: dateAsTyped(day), type: 'peer_review', units: '2', subject: 'Gesprekken met ouders' };
const NOBODY = { number: 'LKLR-987654', name: 'A. Niemand' };
const { meetings } = text;
const buttonOf = (act: 'confirm' | 'undo' | 'withdraw') => meetings.of(meetings[act], formatDate(day));

/** Its page. */
async function newGroup(client: HttpClient): Promise<string> {
  const page = await client.visit(PAGE);
  const { location } = await client.submit(page, { name: 'Intervisie Oudenampsen' });
  if (!location?.startsWith(`${PAGE}/`)) throw new Error(`no group was begun: ${location}`);
  return new URL(location, client.url).pathname;
}

/** The number and name of whoever looks at a group of their own, as the register prints them. */
async function identityOn(client: HttpClient, group: string) {
  const row = (await client.visit(group)).document.querySelector('tbody tr');
  const name = row?.querySelector('th')?.firstChild?.textContent ?? '';
  return { number: row?.querySelector('td')?.textContent ?? '', name };
}

/** A group of the one, to which the other is asked. */
async function inviting(one: HttpClient, other: HttpClient): Promise<string> {
  const group = await newGroup(one);
  await one.send(group, await identityOn(other, await newGroup(other)), { button: text.invite.submit });
  return group;
}

async function withMeeting(client: HttpClient, group: string, values: FormValues = {}): Promise<string> {
  await client.send(group, { ...met, ...values }, { button: text.note.submit });
  return group;
}

/** Groups of one's own: nobody else's, by no address. */
export const groupsRules: AreaRules = {
  pages: {
    [PAGE]: { outcomes: registrants(200, 200) },
    [ONE]: { path: ({ clients }) => newGroup(clients.other), outcomes: registrants(404, 200) },
  },
  actions: (world) => ({ ...memberActions(world), ...meetingActions(world) }),
  forms: ({ clients }) => {
    const client = () => clients.other;
    const path = once(() => newGroup(clients.other));
    return {
      // Of another's id: refused whatever else is right.
      'begin a group': {
        client,
        path: () => PAGE,
        fine: { name: 'Intervisie', id: '00000000-0000-4000-8000-000000000000' },
      },
      'invite somebody': { client, path, fine: NOBODY, button: text.invite.submit },
      // On a day that is still to come.
      'note a meeting': { client, path, fine: { ...met, day: '1-1-2150' }, button: text.note.submit },
    };
  },
};

function memberActions({ clients }: World): Record<string, ActionRule> {
  let page = '';
  const ofOwner = async () => {
    page = await newGroup(clients.owner);
    return { by: clients.owner, path: page };
  };
  return {
    submitNewGroup: {
      form: async () => ({ by: clients.owner, path: PAGE }),
      values: () => ({ name: 'Net begonnen' }),
      leadsTo: `${PAGE}/`,
      // Each begins their own.
      outcomes: { ...doneBy('owner', 'other'), revoked: 'done' },
      effect: (client) => mustShow(client, PAGE, 'Net begonnen'),
    },
    submitGroupInvitation: {
      form: ofOwner,
      button: text.invite.submit,
      values: async () => identityOn(clients.other, await newGroup(clients.other)),
      leadsTo: `${PAGE}/`,
      outcomes: doneBy('owner'),
      effect: () => mustShow(clients.owner, page, text.invited),
    },
    submitGroupAnswer: {
      form: async () => {
        page = await inviting(clients.owner, clients.other);
        return { by: clients.other, path: page };
      },
      button: text.answer.join,
      values: () => ({}),
      leadsTo: `${PAGE}/`,
      // A member's yes changes nothing.
      outcomes: doneBy('owner', 'other'),
      effect: (client) => mustShow(client, page, text.leave.submit),
    },
    submitGroupLeaving: {
      form: ofOwner,
      button: text.leave.submit,
      values: () => ({}),
      leadsTo: `${PAGE}?na=verlaten`,
      outcomes: doneBy('owner'),
      effect: async () => {
        if ((await clients.owner.visit(page)).status !== 404) throw new Error('the group is still there');
      },
    },
  };
}

function meetingActions({ clients }: World): Record<string, ActionRule> {
  let page = '';
  const on = (values: FormValues | null) => async () => {
    page = await newGroup(clients.owner);
    if (values) await withMeeting(clients.owner, page, values);
    return { by: clients.owner, path: page };
  };
  const byOwner = { values: () => ({}), leadsTo: `${PAGE}/`, outcomes: doneBy('owner') };
  const shows = (words: string) => () => mustShow(clients.owner, page, words);
  return {
    submitMeeting: {
      ...byOwner,
      form: on(null),
      button: text.note.submit,
      values: () => met,
      effect: shows(met.subject),
    },
    submitMeetingConfirmation: {
      ...byOwner,
      form: on({}),
      button: buttonOf('confirm'),
      effect: shows(meetings.confirmed),
    },
    submitConfirmationUndoing: {
      ...byOwner,
      form: on({ attended: 'on' }),
      button: buttonOf('undo'),
      effect: shows(buttonOf('confirm')),
    },
    submitMeetingWithdrawal: {
      ...byOwner,
      form: on({}),
      button: buttonOf('withdraw'),
      effect: shows(meetings.empty.heading),
    },
  };
}

type GroupFacts = Pick<Facts, 'groupPath' | 'emptyGroupPath' | 'askedGroupPath'>;

/** One of two who met, one that nobody met in yet, and one to which the registrant is asked. */
export async function groupFacts(registrant: HttpClient, candidate: HttpClient): Promise<GroupFacts> {
  const groupPath = await inviting(registrant, candidate);
  await candidate.send(groupPath, {}, { button: text.answer.join });
  await withMeeting(registrant, groupPath, { attended: 'on' });
  await withMeeting(registrant, groupPath, { subject: 'Samenwerken in de keten van zorg en onderwijs' });
  const askedGroupPath = await inviting(candidate, registrant);
  return { groupPath, askedGroupPath, emptyGroupPath: await newGroup(registrant) };
}

const registrant = { viewer: 'registrant' } as const;

export const groupPages: ShownPage[] = [
  { ...registrant, route: PAGE, path: PAGE, says: groupsText.invited.heading },
  { ...registrant, route: PAGE, path: `${PAGE}?na=verlaten`, as: 'errors', press: groupsText.start.submit },
  { viewer: 'beginner', route: PAGE, path: PAGE, as: 'not registered' },
  { viewer: 'gone', route: PAGE, path: PAGE, as: 'left' },
  { ...registrant, route: ONE, path: ({ groupPath }) => groupPath },
  { ...registrant, route: ONE, path: ({ emptyGroupPath }) => emptyGroupPath, as: 'errors', press: text.note.submit },
  { ...registrant, route: ONE, path: ({ askedGroupPath }) => askedGroupPath, as: 'asked', says: text.answer.join },
  {
    ...registrant,
    route: ONE,
    path: `${PAGE}/00000000-0000-4000-8000-000000000000`,
    as: 'nobody’s',
    status: 404,
  },
];
