import { classNames } from '@/components/ui/class-names';
import { countOfUnread, unreadFigure } from '@/lib/text/nl/shared/format';
import { landmarkNames, registerInShort } from '@/lib/text/nl/site/frame';
import type { NavigationItem } from './places';

type SiteHeaderProps = {
  registerName: string;
  registerScope: string;
  items: NavigationItem[];
  accountItems?: NavigationItem[];
};

/** On a telephone `details` is the switch beside the menu, so that there is one menu and no script. */
export function SiteHeader({ registerName, registerScope, items, accountItems = [] }: SiteHeaderProps) {
  return (
    <header className="site-header">
      <div className="page-width site-header-bar">
        <a className="site-header-name" href="/">
          <RegisterMark className="site-header-mark" />
          <span>
            <span className="site-header-title">
              <span className="site-header-full">{registerName}</span>
              <span className="site-header-short" aria-hidden="true">
                {registerInShort}
              </span>
            </span>{' '}
            <span className="site-header-scope">{registerScope}</span>
          </span>
        </a>
      </div>
      <details className="site-header-switch no-print">
        <summary>{landmarkNames.menuSwitch}</summary>
      </details>
      <nav className="site-header-nav" aria-label={landmarkNames.menu}>
        <div className="page-width">
          <ul className="site-header-tabs">
            {items.map((item) => (
              <Tab key={item.href} item={item} />
            ))}
            {accountItems.map((item, index) => (
              <Tab key={item.href} item={item} className={classNames(index === 0 && 'site-header-tab-account')} />
            ))}
          </ul>
        </div>
      </nav>
    </header>
  );
}

function Tab({ item, className }: { item: NavigationItem; className?: string }) {
  return (
    <li className={className || undefined}>
      <a className="site-header-tab" href={item.href} aria-current={item.current ? 'true' : undefined}>
        {item.label}
        {item.unread ? <Unread count={item.unread} /> : null}
      </a>
    </li>
  );
}

/** Ten places and two counts stand on one line, so the word is for whoever hears it. */
function Unread({ count }: { count: number }) {
  return (
    <>
      {' '}
      <span aria-hidden="true">({unreadFigure(count)})</span>
      <span className="sr-only">{countOfUnread(count)}</span>
    </>
  );
}

export function RegisterMark({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <rect x="1.5" y="1.5" width="61" height="61" rx="8" fill="none" stroke="currentColor" strokeWidth="3" />
      <path d="M14 18h36M14 29h36M14 40h12" fill="none" stroke="currentColor" strokeWidth="4" strokeLinecap="round" />
      <path
        d="m31 44 7 7 13-15"
        fill="none"
        stroke="currentColor"
        strokeWidth="6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
