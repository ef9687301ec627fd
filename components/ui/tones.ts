import { CircleAlert, CircleCheck, CircleDot, type IconNode, Info, TriangleAlert } from 'lucide';

export type Tone = 'info' | 'success' | 'warning' | 'danger' | 'neutral';

/** The sign that goes with each tone, so that a state never hangs on colour alone. */
export const toneIcons = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
  neutral: CircleDot,
} satisfies Record<Tone, IconNode>;
