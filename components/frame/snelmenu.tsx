import { ArrowRight } from 'lucide-react';
import { landmarkNames } from '@/lib/text/nl/frame';
import type { NavigationItem } from './places';

/** The most used tasks of this kind of viewer. */
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
              <ArrowRight aria-hidden size={18} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
