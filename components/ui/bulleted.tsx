import { Unbroken } from './unbroken';

/** A list of sentences, no two of them the same. */
export function Bulleted({ items }: { items: readonly string[] }) {
  return (
    <ul className="bulleted">
      {items.map((item) => (
        <li key={item}>
          <Unbroken>{item}</Unbroken>
        </li>
      ))}
    </ul>
  );
}
