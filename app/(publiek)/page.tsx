import { definePage } from '@/app/_components/define-page';
import { SiteFrame } from '@/app/_components/site-page';
import { Bulleted } from '@/components/ui/bulleted';
import { ButtonLink } from '@/components/ui/button';
import { SearchBox } from '@/components/ui/search-box';
import { exampleNumber } from '@/lib/register/registration-number';
import { getSettings } from '@/lib/server/content/data/settings';
import { homeText } from '@/lib/text/nl/site/home';

export default definePage('read_public_pages', async ({ today }) => {
  const settings = await getSettings(today);
  const { search, callToAction, about, visible, invisible } = homeText;
  return (
    <SiteFrame current="home" title={homeText.title} snelmenu={false}>
      <section aria-labelledby="zoeken" className="flow">
        <h1 id="zoeken">{search.heading}</h1>
        <p className="page-heading-lead">{search.lead}</p>
        <SearchBox exampleNumber={exampleNumber(settings)} />
      </section>
      <section aria-labelledby="registreren" className="card">
        <div className="card-body">
          <h2 id="registreren">{callToAction.heading}</h2>
          <p>{callToAction.lead}</p>
          <p>
            <ButtonLink href="/aanmelden">{callToAction.button}</ButtonLink>
          </p>
          <p>
            <a href="/inloggen">{callToAction.alreadyAccount}</a> · <a href="/vragen">{callToAction.questions}</a>
          </p>
        </div>
      </section>
      <section aria-labelledby="over" className="flow">
        <h2 id="over">{about.heading}</h2>
        {about.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <div className="home-columns">
          <Listed {...visible} />
          <Listed {...invisible} />
        </div>
        <p>{invisible.note}</p>
      </section>
    </SiteFrame>
  );
});

function Listed({ heading, items }: { heading: string; items: string[] }) {
  return (
    <div className="flow">
      <h3>{heading}</h3>
      <Bulleted items={items} />
    </div>
  );
}
