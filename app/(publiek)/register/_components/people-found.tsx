import { StatusBadge } from '@/components/register/status-badge';
import type { LetterCount } from '@/lib/register/arrange-hits';
import { HITS_SORTED_MAX } from '@/lib/register/arrange-hits';
import type { PublicEntry, PublicStatus } from '@/lib/register/public-entry';
import { searchAddress } from '@/lib/register/search-address';
import type { Found } from '@/lib/server/register/search-register';
import { numberTexts, publicStatusTexts, searchTexts as text } from '@/lib/text/nl/register/register';

type PeopleFoundProps = { found: Found; typed: string; firstInitial: string };

export function PeopleFound({ found, typed, firstInitial }: PeopleFoundProps) {
  const { entries, more, byOtherName, people } = found;
  const shown = entries.slice(0, entries.length - byOtherName);
  const others = entries.slice(shown.length);
  return (
    <>
      <h2 id="uitkomst">{people === null ? text.foundMoreThan(HITS_SORTED_MAX) : text.found(people)}</h2>
      {firstInitial !== '' && (
        <p>
          {text.withFirstInitial(text.letter(firstInitial))} <a href={searchAddress(typed)}>{text.allInitials}</a>
        </p>
      )}
      {more && <p>{(people === null ? text.firstOfMoreThan : text.firstOf)(entries.length)}</p>}
      {firstInitial === '' && <Letters letters={found.letters} typed={typed} />}
      <People entries={shown} />
      {others.length > 0 && (
        <>
          <h3>{text.byOtherName(others.length)}</h3>
          <People entries={others} />
        </>
      )}
      {statusesIn(entries).map((status) => (
        <p key={status} className="form-hint">
          {publicStatusTexts[status].explanation}{' '}
          {status === 'certified' && <a href="/wat-telt-mee">{numberTexts.whatItTakes}</a>}
        </p>
      ))}
      {entries.length > 1 && <p>{text.severalOfOneName}</p>}
    </>
  );
}

function People({ entries }: { entries: PublicEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <ul className="result-list">
      {entries.map((entry) => (
        <li key={entry.registrationNumber}>
          <a href={`/register/${encodeURIComponent(entry.registrationNumber)}`}>{entry.name}</a>
          <span className="whitespace-nowrap">{entry.registrationNumber}</span>
          <StatusBadge status={entry.status} />
        </li>
      ))}
    </ul>
  );
}

function Letters({ letters, typed }: { letters: LetterCount[]; typed: string }) {
  if (letters.length === 0) return null;
  return (
    <nav aria-labelledby="voorletters">
      <p id="voorletters" className="font-semibold">
        {text.lettersHeading}
      </p>
      <ul className="letter-row">
        {letters.map(({ letter, people }) => (
          <li key={letter}>
            <a href={searchAddress(typed, letter)}>
              {text.letter(letter)} {people !== null && <span className="letter-row-count">{people}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function statusesIn(entries: PublicEntry[]): PublicStatus[] {
  return [...new Set(entries.map(({ status }) => status))];
}
