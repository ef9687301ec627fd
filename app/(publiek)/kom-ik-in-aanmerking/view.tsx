import { Alert } from '@/components/ui/alert';
import { Bulleted } from '@/components/ui/bulleted';
import { Button, ButtonLink } from '@/components/ui/button';
import { DecimalField } from '@/components/ui/decimal-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { appointmentFunctions, employerKinds } from '@/lib/eligibility/appointments';
import {
  type BeforehandAnswer,
  type BeforehandField,
  type BeforehandTyped,
  beforehandFields,
} from '@/lib/eligibility/check-beforehand';
import { beforehandText as text } from '@/lib/text/nl/eligibility/check-beforehand';
import { employerKindLabels, functionLabels } from '@/lib/text/nl/eligibility/eligibility';
import { fieldErrorText } from '@/lib/text/nl/shared/forms';
import { ChoiceQuestion } from './_components/choice-question';

type BeforehandViewProps = { typed: BeforehandTyped; answer: BeforehandAnswer; minimumHours: number };

/** A plain GET: nothing is kept, and without script it is the same. */
export function BeforehandView({ typed, answer, minimumHours }: BeforehandViewProps) {
  const errorOf = (field: BeforehandField) => {
    const error = answer.kind === 'invalid' ? answer.errors[field] : undefined;
    return error ? fieldErrorText(error, text[field]) : null;
  };
  const errors = beforehandFields.flatMap((fieldId) => {
    const message = errorOf(fieldId);
    return message ? [{ fieldId, message }] : [];
  });
  const hours = { id: 'uren', hint: text.urenHint, error: errorOf('uren') };
  return (
    <>
      <ErrorSummary errors={errors} />
      <Answer answer={answer} minimumHours={minimumHours} />
      <form action="/kom-ik-in-aanmerking#antwoord" method="get" className="form-fields">
        <ChoiceQuestion
          {...{ name: 'functie', legend: text.functie.label, error: errorOf('functie'), typed: typed.functie }}
          choices={appointmentFunctions.map((value) => ({ value, label: functionLabels[value] }))}
        />
        <ChoiceQuestion
          {...{ name: 'werkgever', legend: text.werkgever.label, error: errorOf('werkgever'), typed: typed.werkgever }}
          hint={text.werkgeverHint}
          choices={employerKinds.map((value) => ({ value, label: employerKindLabels[value] }))}
        />
        <DecimalField {...hours} name="uren" label={text.uren.label} typed={typed.uren} />
        <ChoiceQuestion
          {...{ name: 'onderschrijf', legend: text.onderschrijf.label, error: errorOf('onderschrijf') }}
          typed={typed.onderschrijf}
          hint={text.onderschrijfHint}
          choices={[
            { value: 'ja', label: text.ja },
            { value: 'nee', label: text.nee },
          ]}
        />
        <p>
          <Button variant={answer.kind === 'eligible' ? 'secondary' : 'primary'}>{text.submit}</Button>
        </p>
      </form>
    </>
  );
}

function Answer({ answer, minimumHours }: Pick<BeforehandViewProps, 'answer' | 'minimumHours'>) {
  if (answer.kind === 'eligible')
    return (
      <section id="antwoord" aria-labelledby="uitkomst" className="flow">
        <h2 id="uitkomst">{text.eligible.heading}</h2>
        <Alert variant="success">{text.eligible.text}</Alert>
        <p>
          <ButtonLink href="/aanmelden">{text.eligible.action}</ButtonLink>
        </p>
      </section>
    );
  if (answer.kind === 'not_yet')
    return (
      <section id="antwoord" aria-labelledby="uitkomst" className="flow">
        <h2 id="uitkomst">{text.notYet.heading}</h2>
        <p>{text.needed}</p>
        <Bulleted items={answer.reasons.map((code) => text.reasons[code](minimumHours))} />
        <p>
          {text.notYet.again} <a href="/contact">{text.notYet.contact}</a>
        </p>
      </section>
    );
  return null;
}
