import { menuFor, place, snelmenuFor, type Viewer } from '@/components/frame/places';
import type { BreadcrumbItem } from '@/components/ui/breadcrumb';
import type { Settings } from '@/lib/content/settings-schema';
import type { NextStep } from '@/lib/daily/next-steps';
import { placeOfStep } from '@/lib/daily/step-places';
import { isDemo } from '@/lib/server/platform/env';
import { nextStepText } from '@/lib/text/nl/daily/next-steps';
import type { PlaceCode } from '@/lib/text/nl/site/frame';
import { version } from '@/package.json';

/** The pages above one, down to, not including, itself. */
export type Trail = (PlaceCode | { label: string; href: string })[];

export type Framed = {
  current: PlaceCode | null;
  /** Absent on the home page itself. */
  trail?: Trail;
  title: string;
  snelmenu?: boolean;
};

type Reader = { viewer: Viewer; hasOwnRegister: boolean; isInRegister: boolean; waits: NextStep | null };

export const aVisitor: Reader = { viewer: 'visitor', hasOwnRegister: true, isInRegister: false, waits: null };

/** What stands round a page for whoever reads it. Null for settings: the database doesn't answer, and the page says so. */
export function frameOf(
  { current, trail, title, snelmenu = true }: Framed,
  { viewer, hasOwnRegister, isInRegister, waits }: Reader,
  { settings, path }: { settings: Settings | null; path: string },
) {
  const tasksOf = viewer === 'registrant' && !isInRegister ? 'applicant' : viewer;
  const [registerName, registerScope] = splitName(settings?.registerName);
  const contact = {
    organisation: settings?.organisation ?? null,
    email: settings?.managerEmail ?? null,
    phone: settings?.managerPhone ?? null,
  };
  return {
    site: { registerName, registerScope, contact, version, demo: isDemo() },
    menu: menuFor(viewer, current, { hasOwnRegister, isInRegister }),
    breadcrumb: trail && { trail: [place('home'), ...trail.map(stepOf)], current: title },
    snelmenu: snelmenu ? snelmenuFor(tasksOf, path, waits && stepItem(waits)) : undefined,
  };
}

function stepItem(step: NextStep) {
  return { label: nextStepText(step), href: placeOfStep(step) };
}

function stepOf(step: Trail[number]): BreadcrumbItem {
  return typeof step === 'string' ? place(step) : step;
}

/** The name over two lines, as the register writes it. */
function splitName(name = 'Landelijk Kwaliteitsregister Leerplicht en RMC'): [string, string] {
  const [first = '', second = '', ...rest] = name.split(' ');
  return [`${first} ${second}`, rest.join(' ')];
}
