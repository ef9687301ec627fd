import type { ReactNode } from 'react';
import { submitStay } from '@/app/(account)/account/sessies/actions';
import { PageFrame } from '@/components/frame/page-frame';
import { menuFor, place, snelmenuFor, type Viewer } from '@/components/frame/places';
import { SessionEnd } from '@/components/frame/session-end';
import { type Actor, visitor } from '@/lib/access/actor';
import { currentSession } from '@/lib/server/access/session';
import { getSettings } from '@/lib/server/content/data/settings';
import { moment } from '@/lib/server/platform/clock';
import { isDemo } from '@/lib/server/platform/env';
import { log } from '@/lib/server/platform/log';
import type { PlaceCode } from '@/lib/text/nl/site/frame';
import { version } from '@/package.json';

type SitePageProps = {
  current: PlaceCode | null;
  /** From the home page down to, not including, this page; absent on the home page itself. */
  trail?: { label: string; href: string }[];
  title: string;
  snelmenu?: boolean;
  children: ReactNode;
};

/** A page in its frame. The frame stands even when the database doesn't answer, so that a page can say so. */
export async function SitePage({ current, trail, title, snelmenu = true, children }: SitePageProps) {
  const { actor, settings, endsAt, lastEndsAt } = await frameFacts();
  const viewer = viewerOf(actor);
  const [registerName, registerScope] = splitName(settings?.registerName);
  const contact = {
    organisation: settings?.organisation ?? null,
    email: settings?.managerEmail ?? null,
    phone: settings?.managerPhone ?? null,
  };
  return (
    <PageFrame
      site={{ registerName, registerScope, contact, version, demo: isDemo() }}
      menu={menuFor(viewer, current, actor.kind !== 'account' || actor.roles.includes('registrant'))}
      breadcrumb={trail && { trail: [place('home'), ...trail], current: title }}
      snelmenu={snelmenu ? snelmenuFor(viewer) : undefined}
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

async function frameFacts() {
  try {
    return { ...(await currentSession()), settings: await getSettings(moment().today) };
  } catch (error) {
    log.error({ error }, 'the frame is shown without settings');
    return { actor: visitor, endsAt: null, lastEndsAt: null, settings: null };
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
