import { cache, type ReactNode } from 'react';
import { submitStay } from '@/app/(account)/account/sessies/actions';
import { PageFrame } from '@/components/frame/page-frame';
import { type menuFor, type NavigationItem, place, type Viewer } from '@/components/frame/places';
import { SessionEnd } from '@/components/frame/session-end';
import { PageHeading } from '@/components/ui/page-heading';
import { type Actor, visitor } from '@/lib/access/actor';
import { waitingStep } from '@/lib/daily/next-steps';
import { currentSession } from '@/lib/server/access/session';
import { getSettings } from '@/lib/server/content/data/settings';
import { leaveUnkept } from '@/lib/server/platform/answer-status';
import { moment } from '@/lib/server/platform/clock';
import { log } from '@/lib/server/platform/log';
import { askedPage } from '@/lib/server/platform/page';
import { type FrameFacts, loadFrameFacts, noFrameFacts } from '@/lib/server/registration/data/frame-facts';
import { registerInstant } from '@/lib/shared/amsterdam-time';
import type { PlaceCode } from '@/lib/text/nl/site/frame';
import { type Framed, frameOf } from './frame-of';

type SiteFrameProps = Framed & {
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
export async function SiteFrame({ bar, children, ...framed }: SiteFrameProps) {
  const { actor, settings, endsAt, lastEndsAt, own } = await frameFacts();
  const reader = {
    ...{ viewer: viewerOf(actor), hasOwnRegister: isForOneself(actor) },
    ...{ isInRegister: own.isInRegister, waits: waitingStep(own) },
  };
  const { menu, ...frame } = frameOf(framed, reader, { settings, path: await askedPage() });
  return (
    <PageFrame
      {...frame}
      menu={withUnread(menu, own)}
      bar={bar}
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

function isForOneself(actor: Actor): boolean {
  return actor.kind !== 'account' || actor.roles.includes('registrant');
}

function withUnread({ main, account }: ReturnType<typeof menuFor>, { unread, unreadNews }: FrameFacts) {
  return {
    main: counted(main, 'intranet', unreadNews),
    account: counted(account, 'my_messages', unread),
  };
}

function counted(items: NavigationItem[], code: PlaceCode, unread: number): NavigationItem[] {
  const { href } = place(code);
  return items.map((item) => (item.href === href ? { ...item, unread } : item));
}

/** Once a page: whoever reads more for it asks for this at the same time. */
export const ownFrameFacts = cache(async (): Promise<FrameFacts> => {
  const { actor } = await currentSession();
  return actor.kind === 'account' ? loadFrameFacts(actor, registerInstant(moment())) : noFrameFacts;
});

async function frameFacts() {
  try {
    const session = await currentSession();
    return { ...session, own: await ownFrameFacts(), settings: await getSettings(moment().today) };
  } catch (error) {
    log.error({ error }, 'the frame is shown without settings');
    await leaveUnkept();
    return { actor: visitor, endsAt: null, lastEndsAt: null, own: noFrameFacts, settings: null };
  }
}

export function viewerOf(actor: Actor): Viewer {
  if (actor.kind !== 'account') return 'visitor';
  if (actor.roles.includes('register_manager')) return 'register_manager';
  if (actor.roles.includes('assessor')) return 'assessor';
  return actor.roles.includes('provider') ? 'provider' : 'registrant';
}
