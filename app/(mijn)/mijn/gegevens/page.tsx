import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { isInRegister } from '@/lib/registration/registration-states';
import { findOwnApplication } from '@/lib/server/application/data/applications';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { getOwnDetailsOverview } from '@/lib/server/registration/own-details-overview';
import { myDetailsText as text } from '@/lib/text/nl/registration/my-lklr';
import { MyDetails } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('see_own_register', async ({ actor, today, done }) => {
  const registration = await findOwnRegistration(actor.accountId);
  const held = registration && isInRegister(registration.state) ? registration : null;
  const overview = held && (await getOwnDetailsOverview(held, today));
  const application = held ? null : await findOwnApplication(actor.accountId);
  return (
    <SitePage current="my_register" trail={['my_register']} title={text.title} lead={text.lead}>
      <MyDetails account={actor} {...{ registration, overview, application, today }} justSaved={done} />
    </SitePage>
  );
});
