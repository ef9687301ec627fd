type LinkListItem = { href: string; label: string; description?: string };

/** Links under each other, each with an optional line of explanation. */
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
