import { classNames } from '@/components/ui/class-names';
import { landmarkNames } from '@/lib/text/nl/site/frame';
import type { NavigationItem } from './places';
import { RegisterMark } from './register-mark';

type SiteHeaderProps = {
  registerName: string;
  registerScope: string;
  items: NavigationItem[];
  accountItems?: NavigationItem[];
};

export function SiteHeader({ registerName, registerScope, items, accountItems = [] }: SiteHeaderProps) {
  return (
    <header className="site-header">
      <div className="page-width">
        <a className="site-header-name" href="/">
          <RegisterMark className="site-header-mark" />
          <span>
            <span className="site-header-title">{registerName}</span>{' '}
            <span className="site-header-scope">{registerScope}</span>
          </span>
        </a>
      </div>
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
      </a>
    </li>
  );
}
