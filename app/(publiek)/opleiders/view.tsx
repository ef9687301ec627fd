import { DescriptionList } from '@/components/ui/description-list';
import { type AccreditationFacts, providersText as text } from '@/lib/text/nl/providers/admission';
import { AdmissionForm } from './_components/admission-form';

/** What accreditation is and costs, and the form by which an organisation asks to be let in. */
export function ProvidersView({ facts }: { facts: AccreditationFacts }) {
  const { what, costs, steps, form } = text;
  const cost = (cents: number) => (cents === 0 ? costs.free : costs.amount(facts, cents));
  return (
    <>
      <h2>{what.heading}</h2>
      {what.paragraphs(facts).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h2>{costs.heading}</h2>
      <DescriptionList
        rows={[
          { term: costs.first, description: cost(facts.feeCents) },
          { term: costs.renewal, description: cost(facts.renewalFeeCents) },
        ]}
      />
      <p>{costs.note}</p>
      <h2>{steps.heading}</h2>
      <ol className="numbered">
        {steps.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
      <h2>{form.heading}</h2>
      <p>
        {form.already} <a href="/opleider">{form.logIn}</a>
      </p>
      <AdmissionForm />
    </>
  );
}
