import { messagesText } from '@/lib/text/nl/mail/messages';
import type { Visitor } from './visitor';

export const MESSAGES = '/mijn/berichten';

/** Opens the newest message that is called so, and goes on to what it is about, by the start of its path. */
export async function followMessage(visitor: Visitor, subject: string, about: string) {
  await visitor.open(MESSAGES);
  await visitor.page.locator('main').getByRole('link', { name: subject }).first().click();
  await visitor.page.waitForURL(new RegExp(`${MESSAGES}/.`));
  await visitor.page.getByRole('link', { name: messagesText.about }).click();
  await visitor.page.waitForURL(({ pathname }) => pathname.startsWith(about));
  await visitor.ready();
}
