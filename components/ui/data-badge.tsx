import type { IconNode } from 'lucide';
import { Icon } from './icon';
import { type Tone, toneIcons } from './tones';

type DataBadgeProps = {
  tone: Tone;
  /** The status in one word. */
  word: string;
  icon?: IconNode;
};

/** A status as a word with an icon. */
export function DataBadge({ tone, word, icon }: DataBadgeProps) {
  return (
    <span className={`data-badge tone-${tone}`}>
      <Icon node={icon ?? toneIcons[tone]} size={18} />
      {word}
    </span>
  );
}
