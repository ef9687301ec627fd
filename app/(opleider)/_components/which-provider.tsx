import { LinkList } from '@/components/ui/link-list';
import type { OwnProvider } from '@/lib/server/providers/data/contacts';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { deskText } from '@/lib/text/nl/providers/provider-desk';

/** The organisation that the address asks for, or the first; undefined where it asks for another's. */
export function providerAsked(own: readonly OwnProvider[], params: AddressParams): OwnProvider | undefined {
  const asked = firstValue(params.organisatie);
  return asked === '' ? own[0] : own.find(({ id }) => id === asked);
}

export const providerHref = (path: string, { id }: Pick<OwnProvider, 'id'>, after?: string) =>
  `${path}?${new URLSearchParams({ organisatie: id, ...(after && { na: after }) })}`;

/** For who acts for several. */
export function WhichProvider({ own, current, path }: { own: OwnProvider[]; current: OwnProvider; path: string }) {
  const others = own.filter(({ id }) => id !== current.id);
  if (others.length === 0) return null;
  return (
    <nav aria-label={deskText.several}>
      <LinkList items={others.map((one) => ({ href: providerHref(path, one), label: one.name }))} />
    </nav>
  );
}
