import { FigureList } from '@/components/content/figure-list';
import { place } from '@/components/frame/places';
import { Bulleted } from '@/components/ui/bulleted';
import { Details } from '@/components/ui/details';
import { receiverFigures } from '@/lib/mailings/mailing-text';
import type { TypedValues } from '@/lib/shared/action-state';
import { markdownFieldText } from '@/lib/text/nl/editor/markdown-field';
import { mailingText } from '@/lib/text/nl/mailings/mailings';
import { WriteMailingForm } from './write-mailing-form';

const { write: text, receiverFigureMeanings } = mailingText;

type WriteMailingViewProps = {
  mailingId: string;
  version: number;
  defaults: TypedValues;
  figures: Record<string, string>;
};

/** What a mailing says and to whom, with what its text can have filled in. */
export function WriteMailingView({ figures, ...form }: WriteMailingViewProps) {
  return (
    <>
      <Details summary={markdownFieldText.figures.heading}>
        <p>{text.figuresLead}</p>
        <Bulleted items={receiverFigures.map((name) => text.figure(name, receiverFigureMeanings[name]))} />
        <p>{text.figuresCycle}</p>
        <FigureList figures={figures} explained={text.figuresOthers} />
      </Details>
      <WriteMailingForm {...form} />
      <p>
        <a href={place('management_mailings').href}>{mailingText.back}</a>
      </p>
    </>
  );
}
