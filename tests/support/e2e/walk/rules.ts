import type { FormValues, HttpClient } from '../http';
import type { LentServer } from '../lent-server';

/** Who tries everything: nobody, a registered person, somebody with a draft, both who have power over others, a provider. */
export const people = ['visitor', 'other', 'owner', 'assessor', 'manager', 'provider'] as const;
export type Who = (typeof people)[number];
export type Outcomes<T> = Record<Who, T>;

/** And two who had a page open as managers: one logged out and kept the cookie, of the other the role was taken back. */
export const former = ['loggedOut', 'revoked'] as const;
export type Poster = Who | (typeof former)[number];

/** A status, or the start of where a redirect leads. */
export type Seen = number | string;
export type Did = 'done' | 'refused';
/** `revoked` where that one has something of the kind of their own: they are in the register. */
export type DidBy = Outcomes<Did> & { revoked?: Did };

/** The installation that is walked through, with who walks and what only it knows. */
export type World = {
  server: Pick<LentServer, 'url' | 'dataDir' | 'databaseUrl'>;
  clients: Record<Poster, HttpClient>;
  /** The owner's name, address and password. */
  owner: { email: string; name: string; password: string };
  known: { number: string; casePath: string; mailId: string; failedMailId: string };
  /** Somebody new each time, whose address nobody has. */
  fresh: (called: string) => { email: string; name: string; password: string };
};

export type PageRule = { path?: (world: World) => string | Promise<string>; outcomes: Outcomes<Seen> };

export type ActionRule = {
  /** Where the form stands, and who is shown it; may arrange for one first. */
  form: () => Promise<{ by: HttpClient; path: string }>;
  values: () => FormValues | Promise<FormValues>;
  /** Which form of the page, by its place or by the words on its button. */
  nth?: number;
  button?: string;
  /** Where a success leads: the start of a redirect; null where the page itself has the answer, which must be these words. */
  leadsTo: string | null;
  answers?: string;
  outcomes: DidBy;
  /** The owner is whoever was shown the form: somebody who is there for this alone. */
  ownerIsShown?: true;
  /** What it did, read back, also as the one who did it; throws when it didn't. */
  effect: (client: HttpClient) => Promise<void>;
};

/** A form with values that are fine but for the one under test, and the fields that never go back to the page. */
export type FormCase = {
  client: () => HttpClient;
  path: () => string | Promise<string>;
  fine: FormValues;
  nth?: number;
  button?: string;
  secret?: string[];
  /** After a post that was accepted, where the form is gone with it. */
  renew?: () => Promise<void>;
};

/** What one area of the product adds to the walks; each key is a page's or a route's path, or an action's name. */
export type AreaRules = {
  pages: Record<string, PageRule>;
  actions: (world: World) => Record<string, ActionRule>;
  forms: (world: World) => Record<string, FormCase>;
};

export const everybody = <T>(outcome: T): Outcomes<T> => ({
  visitor: outcome,
  other: outcome,
  owner: outcome,
  assessor: outcome,
  manager: outcome,
  provider: outcome,
});

const LOG_IN = '/inloggen?naar=';

/** Nobody's but registrants': whoever isn't known logs in first, for anybody else the page isn't there. */
export const registrants = (owner: Seen, other: Seen): Outcomes<Seen> => ({
  ...everybody<Seen>(404),
  visitor: LOG_IN,
  owner,
  other,
});

/** Everybody's who is logged in. */
export const whoeverIsLoggedIn = (seen: Seen = 200): Outcomes<Seen> => ({ ...everybody<Seen>(seen), visitor: LOG_IN });

export const onlyFor = (...who: Who[]): Outcomes<Seen> => ({
  ...everybody<Seen>(404),
  visitor: LOG_IN,
  ...Object.fromEntries(who.map((one) => [one, 200])),
});

export const doneBy = (...who: Who[]): Outcomes<Did> => ({
  ...everybody<Did>('refused'),
  ...Object.fromEntries(who.map((one) => [one, 'done'])),
});

/** Makes it once, at the first who asks. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Once logged out, a visitor; once revoked, an account without roles. */
export function outcomeFor(who: Poster, outcomes: DidBy): Did {
  if (who === 'loggedOut') return outcomes.visitor;
  if (who !== 'revoked') return outcomes[who];
  return outcomes.revoked ?? (outcomes.other === 'done' ? outcomes.assessor : 'refused');
}
