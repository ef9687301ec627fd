import { ArrowRight } from 'lucide';
import { Icon } from '@/components/ui/icon';
import { landmarkNames } from '@/lib/text/nl/site/frame';
import type { NavigationItem } from './places';

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
