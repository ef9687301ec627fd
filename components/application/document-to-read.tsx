import { Alert } from '@/components/ui/alert';
import { Details } from '@/components/ui/details';
import { Markdown } from '@/components/ui/markdown';
import type { DocumentCode } from '@/lib/content/documents';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { formatDate } from '@/lib/text/nl/shared/format';

const text = applicationText.documents;

type ReadableDocument = {
  title: string;
  version: string;
  validFrom: CalendarDate;
  body: string;
  isSample: boolean;
  summary: string;
};

type DocumentToReadProps = {
  code: DocumentCode;
  document: ReadableDocument | null;
  /** Its reader ticked an older version. */
  isNew?: boolean;
};

export function DocumentToRead({ code, document, isNew = false }: DocumentToReadProps) {
  return (
    <section className="document-to-read">
      <h2>{document?.title ?? text.names[code]}</h2>
      {!document && <Alert variant="warning">{text.missing}</Alert>}
      {document && (
        <>
          <p className="form-hint">{text.version(document.version, formatDate(document.validFrom))}</p>
          {isNew && document.summary && (
            <>
              <h3>{text.changed}</h3>
              <p className="whitespace-pre-line">{document.summary}</p>
            </>
          )}
          <Details summary={text.open(document.title)}>
            <Markdown text={document.body} topLevel={3} />
          </Details>
        </>
      )}
    </section>
  );
}
