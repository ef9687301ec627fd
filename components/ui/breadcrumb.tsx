import { ChevronRight } from 'lucide';
import { landmarkNames } from '@/lib/text/nl/site/frame';
import { Icon } from './icon';

export type BreadcrumbItem = { label: string; href: string };

type BreadcrumbProps = {
  trail: BreadcrumbItem[];
  current: string;
};

export function Breadcrumb({ trail, current }: BreadcrumbProps) {
  return (
    <nav aria-label={landmarkNames.breadcrumb} className="breadcrumb">
      <ol>
        {trail.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
            <Icon node={ChevronRight} size={16} />
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  );
}
