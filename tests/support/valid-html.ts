import { type ConfigData, HtmlValidate } from 'html-validate';

/** What of `recommended` isn't asked: each is valid HTML, written by React or Next as no page of ours can change. */
const RULES: ConfigData['rules'] = {
  // `charSet`, `noModule`: HTML knows no difference between capitals and small letters there.
  'attr-case': 'off',
  // `async=""` and `hidden=""` in place of the name alone.
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  // `<meta/>` in place of `<meta>`.
  'void-style': 'off',
  // Ids as `useId` makes them begin with an underscore.
  'valid-id': ['error', { relaxed: true }],
  // Scripts and styles come from this server alone, under a policy with a nonce; Next has no hash of each at hand.
  'require-sri': 'off',
};

const document = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:document'], rules: RULES });
const fragment = new HtmlValidate({ extends: ['html-validate:recommended'], rules: RULES });

/** React's own for a form that it makes in the browser, as views in jsdom are: what is served has an address there. */
const MADE_IN_BROWSER = /^Attribute "action" has invalid value "javascript:throw new Error\('A React form/;

const NO_BUTTON = '<form> element must have a submit button';
/** Until scripts run the button that hands an activity in belongs to the form of files beside it, and takes these along. */
const lendsItsButton = (page: string) => /<button[^>]* form="/.test(page);

/** What isn't right in a page as it is served; with `isPart` in a part of one. */
export async function faultsInHtml(page: string, { isPart = false } = {}): Promise<string[]> {
  const { results } = await (isPart ? fragment : document).validateString(page);
  const found = results.flatMap(({ messages }) => messages);
  return found
    .filter(({ message }) => !(isPart && MADE_IN_BROWSER.test(message)))
    .filter(({ message }) => !(message === NO_BUTTON && lendsItsButton(page)))
    .map(readable);
}

function readable({
  ruleId,
  message,
  line,
  selector,
}: {
  ruleId: string;
  message: string;
  line: number;
  selector: string | null;
}) {
  return `${ruleId} at ${line} ${selector ?? ''}: ${message}`;
}
