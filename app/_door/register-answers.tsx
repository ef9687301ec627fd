import { PageHeading } from '@/components/ui/page-heading';
import { readQuery } from '@/lib/register/query';
import { readFirstInitial, searchBefore } from '@/lib/register/search-address';
import { getSettings } from '@/lib/server/content/data/settings';
import { moment } from '@/lib/server/platform/clock';
import { env } from '@/lib/server/platform/env';
import { log } from '@/lib/server/platform/log';
import { answerNumber, answerQuery } from '@/lib/server/register/public-answers';
import type { JsonAnswer } from '@/lib/server/register/public-json';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { namesMailbox } from '@/lib/shared/contact-words';
import { searchTexts } from '@/lib/text/nl/register/register';
import { AskedAndAnswered } from '../(publiek)/register/_components/asked-and-answered';
import { loadNumber } from '../(publiek)/register/[number]/load-number';
import { NumberView, titleOf, windowTitleOf } from '../(publiek)/register/[number]/view';
import { loadExample, loadSearch } from '../(publiek)/register/load-search';
import { frameText } from './frame-text';

type Head = Pick<Headers, 'get'>;
/** A page's head is Next's own, with this for a title. */
export type PageAnswer = { status: number; title: string; body: string };
type Redirect = { status: 308; location: string };
type Answered = Promise<JsonAnswer | PageAnswer | Redirect | null>;

const PAGE = '/register';
const JSON_PATH = '/api/v1/register';
/** As numbers are printed. Any other spelling is Next's to read. */
const NUMBER = /^[\dA-Za-z-]{1,40}$/;

/** What is known of the register now; null for what Next had better answer, before anything was counted. */
export function answerRegister(path: string, query: string | null, head: Head): Answered | null {
  if (path === PAGE) return query === null ? null : answerSearch(query, head);
  if (path === JSON_PATH) {
    const asked = paramsOf(query ?? '', ['q']);
    return asked && answerQuery(asked.q ?? '', head);
  }
  const [, place = '', number = ''] = /^(\/register|\/api\/v1\/register)\/([^/]*)$/.exec(path) ?? [];
  if (query !== null || !NUMBER.test(number)) return null;
  return place === PAGE ? answerPerson(number, head) : answerNumber(number, head);
}

/** Null where there are others, one twice, or what can't be decoded. */
function paramsOf<N extends string>(query: string, names: readonly N[]): Partial<Record<N, string>> | null {
  if (/%(?![\dA-Fa-f]{2})/.test(query)) return null;
  const params = [...new URLSearchParams(query)];
  const isOurs = params.every(([name]) => names.some((known) => known === name));
  const isClear = params.every(([, value]) => !value.includes('\ufffd'));
  return isOurs && isClear && new Set(params.map(([name]) => name)).size === params.length
    ? (Object.fromEntries(params) as Partial<Record<N, string>>)
    : null;
}

const searchFrame = frameText({ current: 'register', trail: [], path: PAGE });
const numberFrame = frameText({ current: 'register', trail: ['register'], path: `${PAGE}/` });

/** A query that is refused is answered by Next: what says so takes the focus by script, and counts there. */
async function answerSearch(query: string, head: Head): Promise<PageAnswer | null> {
  const { q: typed, voorletter } = paramsOf(query, ['q', 'voorletter']) ?? {};
  if (typed === undefined || namesMailbox(typed)) return null;
  const asked = moment();
  const settings = await settingsNow(asked.today);
  if (settings && !readQuery(typed, settings.numberPrefix).ok) return null;
  const firstInitial = readFirstInitial(voorletter);
  const outcome = await loadSearch({ typed, firstInitial }, head, asked);
  const exampleNumber = await loadExample(asked.today);
  const body = searchFrame(
    settings,
    searchTexts.title,
    <>
      <PageHeading>{searchTexts.title}</PageHeading>
      <AskedAndAnswered {...{ outcome, typed, firstInitial, exampleNumber }} problem={undefined} now={asked.now} />
    </>,
  );
  return { status: 200, title: searchTexts.title, body };
}

async function answerPerson(number: string, head: Head): Promise<PageAnswer | Redirect> {
  const asked = moment();
  const answer = await loadNumber(number, head, asked);
  const printed = answer.kind === 'entry' ? answer.entry.registrationNumber : number;
  const path = `${PAGE}/${encodeURIComponent(printed)}`;
  if (printed !== number) return { status: 308, location: path };
  const cameFrom = searchBefore(head.get('referer'), head.get('host'));
  const body = numberFrame(
    await settingsNow(asked.today),
    titleOf(answer),
    <NumberView answer={answer} now={asked.now} address={`${env().publicUrl}${path}`} cameFrom={cameFrom} />,
  );
  return { status: answer.kind === 'absent' ? 404 : 200, title: windowTitleOf(number), body };
}

/** Without them the page stands all the same, and says that the register can't answer. */
async function settingsNow(today: CalendarDate) {
  try {
    return await getSettings(today);
  } catch (error) {
    log.error({ error }, 'the frame is shown without settings');
    return null;
  }
}
