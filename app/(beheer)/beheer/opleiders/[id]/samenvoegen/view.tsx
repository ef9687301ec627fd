import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkList } from '@/components/ui/link-list';
import type { Belongings, Provider } from '@/lib/server/courses/data/providers';
import { mergeText as text } from '@/lib/text/nl/courses/provider-management';
import { MergeForm } from '../../_components/provider-forms';

type MergeViewProps = {
  provider: Provider;
  /** With which it is to be merged, once that is chosen. */
  into: Provider | null;
  others: Provider[];
  words: string;
  goes: Belongings;
};

/** First with which one, then what follows and whether that is meant. */
export function MergeView({ provider, into, ...rest }: MergeViewProps) {
  if (into) return <Sure provider={provider} into={into} goes={rest.goes} />;
  return <Choose provider={provider} {...rest} />;
}

function Choose({ provider, others, words }: Pick<MergeViewProps, 'provider' | 'others' | 'words'>) {
  const { search, choose, none } = text;
  return (
    <>
      <form method="get" className="flow">
        <div className="form-field">
          <label className="form-label" htmlFor="naam">
            {search.label}
          </label>
          <p className="form-hint" id="naam-uitleg">
            {search.hint}
          </p>
          <input
            className="textbox"
            id="naam"
            name="naam"
            type="text"
            defaultValue={words}
            autoComplete="off"
            aria-describedby="naam-uitleg"
          />
        </div>
        <div className="form-actions">
          <Button variant="secondary">{search.submit}</Button>
        </div>
      </form>
      {others.length === 0 ? (
        <EmptyState heading={none.heading}>{none.text}</EmptyState>
      ) : (
        <>
          <h2>{choose}</h2>
          <LinkList
            items={others.map(({ id, name, mailbox }) => ({
              href: `/beheer/opleiders/${provider.id}/samenvoegen?met=${id}`,
              label: name,
              description: mailbox,
            }))}
          />
        </>
      )}
    </>
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
