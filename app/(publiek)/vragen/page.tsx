import type { Metadata } from 'next';
import { SitePage } from '@/app/_components/site-page';
import { ButtonLink } from '@/components/ui/button';
import { Markdown } from '@/components/ui/markdown';
import { PageHeading } from '@/components/ui/page-heading';
import { figuresOf } from '@/lib/content/figures';
import { fillFigures } from '@/lib/content/fill-figures';
import { questionSections } from '@/lib/content/question-sections';
import { listQuestions } from '@/lib/server/data/questions';
import { getSettings } from '@/lib/server/data/settings';
import { openPage } from '@/lib/server/page';
import { figure } from '@/lib/text/nl/amounts';
import { formatDate } from '@/lib/text/nl/format';
import { homeText } from '@/lib/text/nl/home';
import { questionsText } from '@/lib/text/nl/questions';

export const metadata: Metadata = { title: questionsText.title };

export default async function QuestionsPage() {
  const { today } = await openPage('read_public_pages');
  const settings = await getSettings(today);
  const figures = figuresOf({ ...settings, startOfRegister: formatDate(settings.startOfRegister) }, figure);
  const questions = await listQuestions();
  const sections = questionSections.filter((section) => questions.some((question) => question.section === section));
  return (
    <SitePage current="questions" trail={[]} title={questionsText.title}>
      <PageHeading lead={questionsText.lead}>{questionsText.title}</PageHeading>
      {sections.map((section) => (
        <section key={section} aria-labelledby={section} className="flow">
          <h2 id={section}>{questionsText.sections[section]}</h2>
          {questions
            .filter((question) => question.section === section)
            .map(({ slug, question, answer }) => (
              <article key={slug} className="flow">
                <h3 id={slug}>
                  <a href={`#${slug}`}>{question}</a>
                </h3>
                <Markdown text={fillFigures(answer, figures)} topLevel={4} />
              </article>
            ))}
        </section>
      ))}
      <section className="card" aria-labelledby="registreren">
        <div className="card-body">
          <h2 id="registreren">{homeText.callToAction.heading}</h2>
          <p>
            <ButtonLink href="/aanmelden">{homeText.callToAction.button}</ButtonLink>
          </p>
        </div>
      </section>
    </SitePage>
  );
}
