import { Details } from '@/components/ui/details';
import type { ActivityType } from '@/lib/content/normset';
import { reviewTexts } from '@/lib/text/nl/portfolio/portfolio';
import { activityFormText as text } from '@/lib/text/nl/portfolio/portfolio-pages';

export function TypeConditions({ type }: { type: ActivityType }) {
  return (
    <>
      {type.conditions && <p>{type.conditions}</p>}
      {type.example && <p>{text.example(type.example)}</p>}
      <p>
        {type.evidenceRequired ? text.evidenceRequired : text.noEvidence} {reviewTexts[type.review]}
      </p>
    </>
  );
}

export function AllConditions({ types }: { types: readonly ActivityType[] }) {
  return (
    <Details summary={text.allConditions}>
      <dl className="flow">
        {types.map((type) => (
          <div key={type.code}>
            <dt className="font-bold">{type.name}</dt>
            <dd>
              <TypeConditions type={type} />
            </dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}
