type LinkListItem = { href: string; label: string; description?: string };

export function LinkList({ items }: { items: LinkListItem[] }) {
  return (
    <ul className="link-list">
      {items.map(({ href, label, description }) => (
        <li key={href}>
          <a href={href}>{label}</a>
          {description && <span className="link-list-description">{description}</span>}
        </li>
      ))}
    </ul>
  );
}
