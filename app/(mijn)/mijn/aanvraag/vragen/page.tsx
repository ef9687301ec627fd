import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { submissionBlockers } from '@/lib/application/submission';
import { findOpenRequest } from '@/lib/server/application/data/information-requests';
import { answerText as text } from '@/lib/text/nl/application/information';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { loadDraft } from '../_components/load-draft';
import { QuestionsView } from './view';

export const metadata: Metadata = { title: `${text.title} - ${applicationText.title}` };

export default definePage('apply_for_registration', async (asked) => {
  const { application, contents, settings, today } = await loadDraft(asked);
  const request = await findOpenRequest(application.id);
  if (!request) redirect('/mijn/aanvraag');
  return (
    <SitePage
      current="my_register"
      trail={['my_register', 'my_application']}
      title={text.title}
      snelmenu={false}
      lead={text.lead(request.points.length)}
    >
      <QuestionsView
        blockers={submissionBlockers(contents)}
        isSaved={asked.done === 'bewaard'}
        {...{ request, settings, today }}
      />
    </SitePage>
  );
});
