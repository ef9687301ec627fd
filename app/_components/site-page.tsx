import type { ReactNode } from 'react';
import { submitStay } from '@/app/(account)/account/sessies/actions';
import { PageFrame } from '@/components/frame/page-frame';
import { menuFor, type NavigationItem, place, snelmenuFor, type Viewer } from '@/components/frame/places';
import { SessionEnd } from '@/components/frame/session-end';
import { PageHeading } from '@/components/ui/page-heading';
import { type Actor, visitor } from '@/lib/access/actor';
import { currentSession } from '@/lib/server/access/session';
import { getSettings } from '@/lib/server/content/data/settings';
import { moment } from '@/lib/server/platform/clock';
import { isDemo } from '@/lib/server/platform/env';
import { log } from '@/lib/server/platform/log';
import { askedPage } from '@/lib/server/platform/page';
import { type FrameFacts, loadFrameFacts } from '@/lib/server/registration/data/frame-facts';
import { registerInstant } from '@/lib/shared/amsterdam-time';
import { intranetLink } from '@/lib/text/nl/editor/intranet';
import { unreadText } from '@/lib/text/nl/mail/messages';
import type { PlaceCode } from '@/lib/text/nl/site/frame';
import { version } from '@/package.json';

/** The pages above one, down to, not including, itself. */
export type Trail = (PlaceCode | { label: string; href: string })[];

type SiteFrameProps = {
  current: PlaceCode | null;
  /** Absent on the home page itself. */
  trail?: Trail;
  title: string;
  snelmenu?: boolean;
  /** Right under the header, such as the queues of who works here. */
  bar?: ReactNode;
  children: ReactNode;
};

/** A page in its frame, under its title. */
export function SitePage({ lead, children, ...frame }: SiteFrameProps & { lead?: ReactNode }) {
  return (
    <SiteFrame {...frame}>
      <PageHeading lead={lead}>{frame.title}</PageHeading>
      {children}
    </SiteFrame>
  );
}

/** The frame stands even when the database doesn't answer, so that a page can say so. */
export async function SiteFrame({ current, trail, title, snelmenu = true, bar, children }: SiteFrameProps) {
  const { actor, settings, endsAt, lastEndsAt, own } = await frameFacts();
  const viewer = viewerOf(actor);
  const tasksOf = viewer === 'registrant' && !own.isInRegister ? 'applicant' : viewer;
  const [registerName, registerScope] = splitName(settings?.registerName);
  const contact = {
    organisation: settings?.organisation ?? null,
    email: settings?.managerEmail ?? null,
    phone: settings?.managerPhone ?? null,
  };
  return (
    <PageFrame
      site={{ registerName, registerScope, contact, version, demo: isDemo() }}
      menu={withUnread(
        menuFor(viewer, current, { hasOwnRegister: isForOneself(actor), isInRegister: own.isInRegister }),
        own,
      )}
      breadcrumb={trail && { trail: [place('home'), ...trail.map(stepOf)], current: title }}
      bar={bar}
      snelmenu={snelmenu ? snelmenuFor(tasksOf, await askedPage()) : undefined}
      sessionEnd={
        actor.kind === 'account' &&
        endsAt &&
        settings && (
          <SessionEnd
            endsAt={endsAt.getTime()}
            lastEndsAt={lastEndsAt?.getTime() ?? null}
            now={moment().now.getTime()}
            warningMinutes={settings.sessionWarningMinutes}
            stay={submitStay}
          />
        )
      }
    >
      {children}
    </PageFrame>
  );
}

function stepOf(step: Trail[number]) {
  return typeof step === 'string' ? place(step) : step;
}

function isForOneself(actor: Actor): boolean {
  return actor.kind !== 'account' || actor.roles.includes('registrant');
}

function withUnread({ main, account }: ReturnType<typeof menuFor>, { unread, unreadNews }: FrameFacts) {
  return {
    main: called(main, 'intranet', intranetLink(unreadNews)),
    account: called(account, 'my_messages', unreadText.link(unread)),
  };
}

function called(items: NavigationItem[], code: PlaceCode, label: string): NavigationItem[] {
  const { href } = place(code);
  return items.map((item) => (item.href === href ? { ...item, label } : item));
}

const nothingOwn: FrameFacts = { unread: 0, unreadNews: 0, isInRegister: false };

async function frameFacts() {
  try {
    const session = await currentSession();
    const { actor } = session;
    const at = moment();
    const own = actor.kind === 'account' ? await loadFrameFacts(actor, registerInstant(at)) : nothingOwn;
    return { ...session, own, settings: await getSettings(at.today) };
  } catch (error) {
    log.error({ error }, 'the frame is shown without settings');
    return { actor: visitor, endsAt: null, lastEndsAt: null, own: nothingOwn, settings: null };
  }
}

function viewerOf(actor: Actor): Viewer {
  if (actor.kind !== 'account') return 'visitor';
  if (actor.roles.includes('register_manager')) return 'register_manager';
  if (actor.roles.includes('assessor')) return 'assessor';
  return actor.roles.includes('provider') ? 'provider' : 'registrant';
}

/** The name over two lines, as the register writes it. */
function splitName(name = 'Landelijk Kwaliteitsregister Leerplicht en RMC'): [string, string] {
  const [first = '', second = '', ...rest] = name.split(' ');
  return [`${first} ${second}`, rest.join(' ')];
}
