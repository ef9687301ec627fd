import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DecimalField } from '@/components/ui/decimal-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FieldFrame } from '@/components/ui/field-frame';
import { decimalOf } from '@/lib/content/amounts';
import type { ActivityType } from '@/lib/content/normset';
import type { WorkedOut, WorkedOutAnswer } from '@/lib/portfolio/one-activity';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { whatCountsText } from '@/lib/text/nl/content/what-counts';
import { unitsText } from '@/lib/text/nl/portfolio/portfolio';
import { formatShortDate } from '@/lib/text/nl/shared/format';
import { fieldErrorText } from '@/lib/text/nl/shared/forms';

const { workItOut: text } = whatCountsText;

export type Reckoning = {
  types: readonly ActivityType[];
  asked: { type: string; units: string };
  answer: WorkedOutAnswer;
  /** Null for the rules of today. */
  day: CalendarDate | null;
};

/** A plain GET: nothing is kept, and the answer has an address. */
export function WorkItOut({ types, asked, answer, day }: Reckoning) {
  const message = answer.kind === 'invalid' ? fieldErrorText(answer.error, text.units) : null;
  const units = { id: 'aantal', hint: text.hint, error: message };
  return (
    <Card as="section" labelledBy="reken-uit">
      <h2 id="reken-uit">{text.heading}</h2>
      {message && <ErrorSummary errors={[{ fieldId: units.id, message }]} />}
      {answer.kind === 'worked_out' && <Answer {...answer} />}
      <form action="/wat-telt-mee#reken-uit" method="get" className="work-it-out">
        {day && <input type="hidden" name="op" value={formatShortDate(day)} />}
        <FieldFrame id="soort" label={text.type}>
          <select className="textbox" id="soort" name="soort" defaultValue={asked.type}>
            {types.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </FieldFrame>
        <DecimalField {...units} name="aantal" label={text.units.label} typed={asked.units} />
        <Button variant="secondary">{text.submit}</Button>
      </form>
    </Card>
  );
}

function Answer({ type, units, claimed, counted }: WorkedOut) {
  return (
    <p className="work-it-out-answer" role="status">
      <strong>{text.answer(unitsText(units, type.unit), decimalOf(type.pointsPerUnit), decimalOf(claimed))}</strong>{' '}
      {counted < claimed && text.cut(decimalOf(counted))} {type.evidenceRequired && text.withEvidence}
    </p>
  );
}
