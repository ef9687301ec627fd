import { Bulleted } from '@/components/ui/bulleted';
import { searchAddress } from '@/lib/register/search-address';
import type { Found } from '@/lib/server/register/search-register';
import { searchTexts as text } from '@/lib/text/nl/register/register';

const advices = {
  name: text.tryThese,
  number: text.tryTheseForNumber,
  name_with_number: text.tryTheseApart,
} satisfies Record<Found['kind'], string[]>;

export function NobodyFound({ found: { kind, suggestions, nobodyHas }, typed }: { found: Found; typed: string }) {
  return (
    <>
      <h2 id="uitkomst">{text.nothing(typed)}</h2>
      <p>{kind === 'name_with_number' ? text.notTogether : text.nothingExplained}</p>
      {suggestions.length > 0 && (
        <>
          <h3>{text.choicesHeading}</h3>
          {nobodyHas.length > 0 && <p>{text.nobodyHas(nobodyHas)}</p>}
          <ul className="bulleted">
            {suggestions.map((suggestion) => (
              <li key={suggestion}>
                <a href={searchAddress(suggestion)}>{text.spellingChoice(suggestion)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{text.tryHeading}</h3>
      <Bulleted items={advices[kind]} />
    </>
  );
}
