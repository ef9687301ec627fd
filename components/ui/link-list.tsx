type LinkListItem = { href: string; label: string; description?: string };

/** What isn't there now may stand among them as `false`. */
export function LinkList({ items }: { items: (LinkListItem | false)[] }) {
  const shown = items.filter((item) => item !== false);
  if (shown.length === 0) return null;
  return (
    <ul className="link-list">
      {shown.map(({ href, label, description }) => (
        <li key={href}>
          <a href={href}>{label}</a>
          {description && <span className="link-list-description">{description}</span>}
        </li>
      ))}
    </ul>
  );
}
