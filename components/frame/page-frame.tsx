import { ArrowRight } from 'lucide';
import type { ReactNode } from 'react';
import { Breadcrumb, type BreadcrumbItem } from '@/components/ui/breadcrumb';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { demoBannerText, landmarkNames } from '@/lib/text/nl/site/frame';
import type { NavigationItem } from './places';
import { type Contact, SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

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
  /** Right under the header. */
  bar?: ReactNode;
  /** Absent where one works: steps of a form, dense tables. */
  snelmenu?: NavigationItem[];
  sessionEnd?: ReactNode;
  children: ReactNode;
};

export function PageFrame({ site, menu, breadcrumb, bar, snelmenu, sessionEnd, children }: PageFrameProps) {
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
      {bar}
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

export function DemoBanner() {
  return (
    <aside className="demo-banner" aria-label={demoBannerText.word}>
      <p className="page-width demo-banner-line">
        <strong>{demoBannerText.word}</strong> <span>{demoBannerText.sentence}</span>{' '}
        <a className="no-print" href="/dev">
          {demoBannerText.link}
        </a>
      </p>
    </aside>
  );
}

export function Snelmenu({ items }: { items: NavigationItem[] }) {
  return (
    <nav className="snelmenu" aria-labelledby="snelmenu">
      <h2 className="snelmenu-heading" id="snelmenu">
        {landmarkNames.snelmenu}
      </h2>
      <ul>
        {items.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>
              {label}
              <Icon node={ArrowRight} size={18} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function SkipLink({ target }: { target: string }) {
  return (
    <a className="skip-link" href={`#${target}`}>
      {landmarkNames.skipToContent}
    </a>
  );
}
