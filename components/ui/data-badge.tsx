import type { LucideIcon } from 'lucide-react';
import { type Tone, toneIcons } from './tones';

type DataBadgeProps = {
  tone: Tone;
  /** The status in one word. */
  word: string;
  icon?: LucideIcon;
};

/** A status as a word with an icon. */
export function DataBadge({ tone, word, icon }: DataBadgeProps) {
  const Icon = icon ?? toneIcons[tone];
  return (
    <span className={`data-badge tone-${tone}`}>
      <Icon aria-hidden size={18} />
      {word}
    </span>
  );
}
