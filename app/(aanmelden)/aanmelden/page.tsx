import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { ApplicationNeeds } from '@/components/application/application-needs';
import { getSettings } from '@/lib/server/content/data/settings';
import { signUpText } from '@/lib/text/nl/access/account';
import { SignUpForm } from './_components/sign-up-form';

export const metadata: Metadata = { title: signUpText.title };

export default definePage('sign_up', async ({ today }) => {
  const { steps, personalAddress } = signUpText;
  const settings = await getSettings(today);
  return (
    <SitePage current="sign_up" trail={[]} title={signUpText.title} lead={signUpText.lead}>
      <p>
        {signUpText.alreadyAccount} <a href="/inloggen">{signUpText.logIn}</a>
      </p>
      <SignUpForm />
      <h2>{steps.heading}</h2>
      <ol className="numbered">
        {steps.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
      <ApplicationNeeds settings={settings} />
      <h2>{personalAddress.heading}</h2>
      <p>{personalAddress.text}</p>
      <p>
        <a href="/privacy">{signUpText.privacy}</a>
      </p>
    </SitePage>
  );
});
