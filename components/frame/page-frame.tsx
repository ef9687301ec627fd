import type { ReactNode } from 'react';
import { Breadcrumb, type BreadcrumbItem } from '@/components/ui/breadcrumb';
import { classNames } from '@/components/ui/class-names';
import { SkipLink } from '@/components/ui/skip-link';
import { DemoBanner } from './demo-banner';
import type { NavigationItem } from './places';
import { type Contact, SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';
import { Snelmenu } from './snelmenu';

export const contentId = 'inhoud';

export type Site = {
  registerName: string;
  registerScope: string;
  contact: Contact;
  version: string;
  demo: boolean;
};

type PageFrameProps = {
  site: Site;
  menu: { main: NavigationItem[]; account: NavigationItem[] };
  breadcrumb?: { trail: BreadcrumbItem[]; current: string };
  /** Absent where one works: steps of a form, dense tables. */
  snelmenu?: NavigationItem[];
  /** Announces the end of who is logged in's session. */
  sessionEnd?: ReactNode;
  children: ReactNode;
};

export function PageFrame({ site, menu, breadcrumb, snelmenu, sessionEnd, children }: PageFrameProps) {
  const { registerName, registerScope, contact, version, demo } = site;
  return (
    <div className="page-frame">
      <SkipLink target={contentId} />
      {demo && <DemoBanner />}
      <SiteHeader
        registerName={registerName}
        registerScope={registerScope}
        items={menu.main}
        accountItems={menu.account}
      />
      <div className="page-width page-body">
        {breadcrumb && <Breadcrumb {...breadcrumb} />}
        <div className={classNames('page-columns', snelmenu && 'page-columns-aside')}>
          <main id={contentId} tabIndex={-1} className="page-main flow">
            {children}
          </main>
          {snelmenu && (
            <div className="page-aside">
              <Snelmenu items={snelmenu} />
            </div>
          )}
        </div>
      </div>
      {sessionEnd}
      <SiteFooter registerName={registerName} registerScope={registerScope} contact={contact} version={version} />
    </div>
  );
}
