import { type ConfigData, HtmlValidate } from 'html-validate';

const RULES: ConfigData['rules'] = {
  // How React and Next write attributes, ids and empty elements: `charSet`, `hidden=""`, `_R_`. All of it is valid.
  'attr-case': 'off',
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'valid-id': ['error', { relaxed: true }],
  'void-style': 'off',
  'doctype-style': 'off',
  // Scripts and styles are from this server alone, under a policy with a nonce.
  'require-sri': 'off',
  // Advice: length is for search engines, and whether a phone number wraps is seen on the screen.
  'long-title': 'off',
  'tel-non-breaking': 'off',
};

const document = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:document'], rules: RULES });
const fragment = new HtmlValidate({ extends: ['html-validate:recommended'], rules: RULES });

/** React's own for a form that posts to its page; browsers read an empty one as if it weren't there. */
const OWN_ACTION = /^Attribute "action" has invalid value "(javascript:throw new Error\('A React form|"$)/;

const NO_BUTTON = '<form> element must have a submit button';
/** Until scripts run the button that hands an activity in belongs to the form of files beside it, and takes these along. */
const lendsItsButton = (page: string) => /<button[^>]* form="/.test(page);

/** What isn't right in a page as it is served; with `isPart` in a part of one. */
export async function faultsInHtml(page: string, { isPart = false } = {}): Promise<string[]> {
  const { results } = await (isPart ? fragment : document).validateString(page);
  const found = results.flatMap(({ messages }) => messages);
  return found
    .filter(({ message }) => !OWN_ACTION.test(message) && !(message === NO_BUTTON && lendsItsButton(page)))
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
