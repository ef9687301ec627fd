import type { IconNode } from 'lucide';
import type { ReactNode } from 'react';

/** Drawn inline, without a script of its own; only beside words that say the same. */
export function Icon({ node, size }: { node: IconNode; size: number }) {
  return (
    <svg
      aria-hidden
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {shapesOf(node)}
    </svg>
  );
}

/** Made once for each icon: a list of people shows one beside each of them. */
const made = new WeakMap<IconNode, ReactNode>();

function shapesOf(node: IconNode): ReactNode {
  const known = made.get(node);
  if (known) return known;
  const shapes = node.map(([Shape, attributes]) => <Shape key={JSON.stringify(attributes)} {...attributes} />);
  made.set(node, shapes);
  return shapes;
}
