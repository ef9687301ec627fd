import type { IconNode } from 'lucide';
import { Icon } from './icon';
import { type Tone, toneIcons } from './tones';

type DataBadgeProps = {
  tone: Tone;
  word: string;
  icon?: IconNode;
};

export function DataBadge({ tone, word, icon }: DataBadgeProps) {
  return (
    <span className={`data-badge tone-${tone}`}>
      <Icon node={icon ?? toneIcons[tone]} size={18} />
      {word}
    </span>
  );
}
