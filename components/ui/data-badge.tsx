import { CircleAlert, CircleCheck, CircleDot, type IconNode, Info, TriangleAlert } from 'lucide';
import { Icon } from './icon';

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

export type Tone = 'info' | 'success' | 'warning' | 'danger' | 'neutral';

/** So that a state never depends on colour alone. */
export const toneIcons = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
  neutral: CircleDot,
} satisfies Record<Tone, IconNode>;
