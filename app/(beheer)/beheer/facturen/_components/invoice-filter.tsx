import { Button } from '@/components/ui/button';
import { type InvoiceQuery, invoiceLists, invoiceListValue } from '@/lib/courses/invoice-query';
import { searchDoor, WORDS_PARAM } from '@/lib/shared/searched-words';
import { invoiceListText } from '@/lib/text/nl/courses/invoices';

const PATH = '/beheer/facturen';
const text = invoiceListText.filter;

export function InvoiceFilter({ query }: { query: InvoiceQuery }) {
  const isNarrowed = query.text !== '' || query.list !== 'all';
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of a few years ago don't know the search element
    <form action={searchDoor(PATH)} method="post" role="search" aria-label={invoiceListText.title} className="flow">
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
        <select className="textbox" id="zoek-stand" name="stand" defaultValue={invoiceListValue(query.list)}>
          {invoiceLists.map((list) => (
            <option key={list} value={invoiceListValue(list)}>
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
