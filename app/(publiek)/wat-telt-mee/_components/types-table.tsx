import { activityMaxima } from '@/components/portfolio/activity-type-card';
import { rulesAddress } from '@/components/portfolio/rules-address';
import { Details } from '@/components/ui/details';
import { decimalOf } from '@/lib/content/amounts';
import type { ActivityType, Category } from '@/lib/content/normset';
import { isTakenOver, typesToChoose } from '@/lib/portfolio/one-activity';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { whatCountsText } from '@/lib/text/nl/content/what-counts';
import { reviewTexts } from '@/lib/text/nl/portfolio/portfolio';

const { type: text, types, category: categoryText } = whatCountsText;

type TypesTableProps = {
  categories: readonly Category[];
  activityTypes: readonly ActivityType[];
  /** The category that is looked at; '' for all. */
  chosen: string;
  /** Null for the rules of today. */
  day: CalendarDate | null;
};

/** One table of all types, each with its conditions under it. On a telephone each is a card. */
export function TypesTable({ categories, activityTypes, chosen, day }: TypesTableProps) {
  const shown = activityTypes.filter(({ category }) => chosen === '' || category === chosen);
  const count = (code: string) => activityTypes.filter(({ category }) => category === code).length;
  const links = [
    { code: '', label: types.all(activityTypes.length) },
    ...categories.map(({ code }) => ({ code, label: types.ofCategory(categoryText.heading(code), count(code)) })),
  ];
  return (
    <section aria-labelledby="soorten" className="flow">
      <h2 id="soorten">{types.heading}</h2>
      {categories.length > 1 && (
        <nav aria-label={types.filter}>
          <ul className="filter-links">
            {links.map(({ code, label }) => (
              <li key={code}>
                <a href={`${rulesAddress(day, code)}#soorten`} aria-current={code === chosen || undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {shown.length === 0 ? (
        <p>{categoryText.empty}</p>
      ) : (
        <Types types={[...typesToChoose({ activityTypes: shown }), ...shown.filter(isTakenOver)]} />
      )}
    </section>
  );
}

function Types({ types: shown }: { types: readonly ActivityType[] }) {
  return (
    <table className="types-table">
      <caption className="sr-only">{types.heading}</caption>
      <thead>
        <tr>
          {[types.name, text.points, text.maximum, text.evidence, text.review].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      {shown.map((type) => (
        <Type key={type.code} type={type} />
      ))}
    </table>
  );
}

function Type({ type }: { type: ActivityType }) {
  const { conditions, example, review, givesAccreditedPoints } = type;
  return (
    <tbody id={`soort-${type.code}`}>
      <tr>
        <th scope="rowgroup">
          {type.name} <span className="tag">{type.category}</span>
        </th>
        <td data-label={text.points}>{text.pointsPerUnit(decimalOf(type.pointsPerUnit), type.unit)}</td>
        <td data-label={text.maximum}>{activityMaxima(type)}</td>
        <td data-label={text.evidence}>{type.evidenceRequired ? text.evidenceRequired : text.evidenceOptional}</td>
        <td data-label={text.review}>{types.review[review]}</td>
      </tr>
      <tr className="types-table-more">
        <td colSpan={5}>
          <Details summary={<Summary name={type.name} />}>
            {conditions && <p>{conditions}</p>}
            {example && (
              <p>
                <strong>{text.example}:</strong> {example}
              </p>
            )}
            <p>
              {reviewTexts[review]} {givesAccreditedPoints && text.accredited}
            </p>
          </Details>
        </td>
      </tr>
    </tbody>
  );
}

/** What is seen is the same under each; read aloud, it is told of which. */
function Summary({ name }: { name: string }) {
  return (
    <>
      {types.more} <span className="sr-only">{types.moreOf(name)}</span>
    </>
  );
}
