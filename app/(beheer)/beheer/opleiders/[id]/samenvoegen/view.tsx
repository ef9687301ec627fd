import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Belongings, Provider } from '@/lib/server/providers/data/providers';
import { mergeText as text } from '@/lib/text/nl/providers/provider-management';
import { MergeForm } from '../../_components/provider-forms';

type MergeViewProps = {
  provider: Provider;
  /** With which it is to be merged, once that is chosen. */
  into: Provider | null;
  others: Pick<Provider, 'id' | 'name'>[];
  goes: Belongings;
};

/** First with which one, then what follows and whether that is meant. */
export function MergeView({ provider, into, others, goes }: MergeViewProps) {
  return into ? <Sure {...{ provider, into, goes }} /> : <Choose others={others} />;
}

function Choose({ others }: Pick<MergeViewProps, 'others'>) {
  const { choose, none } = text;
  if (others.length === 0) return <EmptyState heading={none.heading}>{none.text}</EmptyState>;
  return (
    <form method="get" className="flow">
      <div className="form-field">
        <label className="form-label" htmlFor="met">
          {choose.label}
        </label>
        <select className="textbox" id="met" name="met">
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="form-actions">
        <Button variant="secondary">{choose.submit}</Button>
      </div>
    </form>
  );
}

function Sure({ provider, into, goes }: { provider: Provider; into: Provider; goes: Belongings }) {
  const { sure } = text;
  return (
    <>
      <h2>{sure.heading(provider.name, into.name)}</h2>
      <p>{sure.goes}</p>
      <ul className="bulleted">
        <li>{sure.contacts(goes.contacts)}</li>
        <li>{sure.courses(goes.courses)}</li>
        <li>{sure.invoices(goes.invoices)}</li>
      </ul>
      <p>{sure.stays(into.name)}</p>
      <p>
        <strong>{sure.never}</strong>
      </p>
      <MergeForm providerId={provider.id} version={provider.version} intoId={into.id} />
    </>
  );
}
