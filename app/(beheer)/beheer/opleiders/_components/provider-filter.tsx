import { Button } from '@/components/ui/button';
import { listValue, type ProviderQuery, providerLists } from '@/lib/courses/provider-query';
import { searchDoor, WORDS_PARAM } from '@/lib/shared/searched-words';
import { providerListText } from '@/lib/text/nl/courses/provider-management';

const PATH = '/beheer/opleiders';
const text = providerListText.filter;

export function ProviderFilter({ query }: { query: ProviderQuery }) {
  const isNarrowed = query.text !== '' || query.list !== 'current';
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of a few years ago don't know the search element
    <form action={searchDoor(PATH)} method="post" role="search" aria-label={providerListText.title} className="flow">
      <div className="form-field">
        <label className="form-label" htmlFor="zoek-q">
          {text.text}
        </label>
        <p className="form-hint" id="zoek-q-uitleg">
          {text.textHint}
        </p>
        <input
          className="textbox"
          id="zoek-q"
          name={WORDS_PARAM}
          type="text"
          defaultValue={query.text}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="zoek-q-uitleg"
        />
      </div>
      <div className="form-field">
        <label className="form-label" htmlFor="zoek-stand">
          {text.list}
        </label>
        <select className="textbox" id="zoek-stand" name="stand" defaultValue={listValue(query.list)}>
          {providerLists.map((list) => (
            <option key={list} value={listValue(list)}>
              {text.lists[list]}
            </option>
          ))}
        </select>
      </div>
      <div className="form-actions">
        <Button variant="secondary">{text.submit}</Button>
        {isNarrowed && <a href={PATH}>{text.all}</a>}
      </div>
    </form>
  );
}
