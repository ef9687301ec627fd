import { DOMParser } from 'linkedom';
import { expectNoContact, hrefsIn } from './no-contact';

/** Reads a page in a fraction of the time of one that also lays it out; it knows attributes, not a form's own properties. */
const parser = new DOMParser();
/** What inline scripts and styles hold is no words, and half of a page. */
const INLINE = /(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/gi;

/** What a request was answered with. Redirects aren't followed unless asked. */
export type Answer = {
  status: number;
  /** Path and query that a redirect leads to, or the whole address when it leads elsewhere; null without one. */
  location: string | null;
  headers: Headers;
  html: string;
  /** The path and query that answered. */
  path: string;
  /** The page, parsed. */
  document: Document;
  /** The words on the page, with runs of spaces made one. */
  text: string;
};

export type FormValues = Record<string, string | string[] | null>;
export type WhichForm = {
  /** The words on its button, when the page has more than one form. */
  button?: string;
  /** Which of the forms that fit; the first is 0. */
  nth?: number;
};
type RequestOptions = { headers?: Record<string, string>; method?: string; body?: BodyInit };

/** A browser without JavaScript, as far as pages, cookies and forms go. */
export class HttpClient {
  readonly cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  /** One request; nothing is followed. */
  async request(path: string, { headers = {}, ...rest }: RequestOptions = {}): Promise<Answer> {
    const target = new URL(path, this.url);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(target, {
      redirect: 'manual',
      ...rest,
      // A connection that is kept may be closed by the server just as it is used again.
      // What is packed for the way from a machine to itself is work for both ends.
      headers: {
        accept: 'text/html',
        'accept-encoding': 'identity',
        connection: 'close',
        ...(cookie && { cookie }),
        ...headers,
      },
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const answer = answerOf(response, await response.text(), target);
    expectNoContact([answer.location ?? '', ...hrefsIn(answer.html)], `the answer of ${target.pathname}`);
    return answer;
  }

  get(path: string, headers?: Record<string, string>): Promise<Answer> {
    return this.request(path, { headers });
  }

  /** Gets a page and follows redirects, as a browser does. */
  async visit(path: string): Promise<Answer> {
    return this.follow(await this.get(path));
  }

  async follow(answer: Answer): Promise<Answer> {
    let at = answer;
    for (let hop = 0; at.location !== null; hop++) {
      if (hop === 10) throw new Error(`Redirects without end at ${at.path}`);
      at = await this.get(at.location);
    }
    return at;
  }

  /**
   * Posts a form of a page that was got before: its hidden fields and what stands in it, with `values` in place of that.
   * null leaves a field out (an unticked box). A name that the form doesn't have is sent too.
   */
  async submit(page: Answer, values: FormValues = {}, which: WhichForm = {}): Promise<Answer> {
    const form = formOn(page, which);
    const body = formData(form, values);
    if (isSearch(form)) {
      const query = new URLSearchParams([...body.entries()].map(([name, value]) => [name, String(value)]));
      const target = new URL(form.getAttribute('action') || page.path, new URL(page.path, this.url));
      target.search = query.toString();
      return this.get(target.pathname + target.search);
    }
    return this.post(form.getAttribute('action') || page.path, body);
  }

  /** Posts fields to a page as a browser posts its own form. */
  post(path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Answer> {
    return this.request(path, { method: 'POST', body, headers: { origin: this.url, ...headers } });
  }

  /** Gets a page, posts its form, and follows where that leads. */
  async fillIn(path: string, values: FormValues, which: WhichForm = {}): Promise<Answer> {
    return this.follow(await this.submit(await this.visit(path), values, which));
  }

  /** The same for what has to be so before a test: it must lead somewhere, and what is there isn't looked at. */
  async send(path: string, values: FormValues, which: WhichForm = {}): Promise<void> {
    const { location, text } = await this.submit(await this.visit(path), values, which);
    if (location === null || location.startsWith('/inloggen?'))
      throw new Error(`What was posted to ${path} leads nowhere: ${text.slice(0, 300)}`);
  }

  private keep(line: string) {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    const value = pair.slice(at + 1).trim();
    const isGone =
      value === '' || attributes.some((attribute) => /^\s*(max-age=0|expires=Thu, 01 Jan 1970)/i.test(attribute));
    if (isGone) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** A form of the page, by its button's words where given. Forms of the frame (search, log out) come in page order. */
export function formOn(page: Answer, { button, nth = 0 }: WhichForm = {}): HTMLFormElement {
  const scope = button === undefined ? (page.document.querySelector('main') ?? page.document) : page.document;
  const fitting = [...scope.querySelectorAll('form')].filter(
    (form) => button === undefined || buttonsOf(form).some((label) => label === button),
  );
  const form = fitting[nth];
  if (!form) throw new Error(`No form ${button ?? ''} on ${page.path} (${page.status}): ${page.text.slice(0, 300)}`);
  return form;
}

/** What a browser would send of it, with other values. */
export function formData(form: HTMLFormElement, values: FormValues = {}): FormData {
  const data = new FormData();
  for (const [name, value] of ownFields(form)) if (!(name in values)) data.append(name, value);
  for (const [name, value] of Object.entries(values))
    for (const one of value === null ? [] : [value].flat()) data.append(name, one);
  return data;
}

function* ownFields(form: HTMLFormElement): Generator<[string, string]> {
  for (const control of form.querySelectorAll('input[name], textarea[name], select[name]')) {
    const type = control.getAttribute('type');
    if (control.hasAttribute('disabled') || type === 'submit') continue;
    const isTickable = type === 'checkbox' || type === 'radio';
    if (isTickable && !control.hasAttribute('checked')) continue;
    yield [control.getAttribute('name') ?? '', typedIn(control) ?? (isTickable ? 'on' : '')];
  }
}

/** What stands in a field or is chosen in a list, as the page came; null for a tick that has no value. */
export function typedIn(control: Element): string | null {
  if (control.localName === 'textarea') return withoutEntities(control.textContent ?? '').replace(/^\r?\n/, '');
  if (control.localName !== 'select') return control.getAttribute('value');
  const chosen = control.querySelector('option[selected]') ?? control.querySelector('option');
  return chosen?.getAttribute('value') ?? chosen?.textContent ?? '';
}

/** The parser leaves what a text area holds as the page writes it. */
function withoutEntities(written: string): string {
  const read = parser.parseFromString(
    `<html><body><p>${written}</p></body></html>`,
    'text/html',
  ) as unknown as Document;
  return read.querySelector('p')?.textContent ?? '';
}

function isSearch(form: HTMLFormElement): boolean {
  return (form.getAttribute('method') ?? 'get').toLowerCase() === 'get';
}

function buttonsOf(form: HTMLFormElement): string[] {
  return [...form.querySelectorAll('button, input[type=submit]')].map(
    (button) => button.textContent?.trim() || button.getAttribute('value') || '',
  );
}

function answerOf(response: Response, html: string, target: URL): Answer {
  let parsed: Document | undefined;
  const document = () => {
    parsed ??= parser.parseFromString(html.replace(INLINE, '$1</$2>'), 'text/html') as unknown as Document;
    return parsed;
  };
  return {
    status: response.status,
    location: ownLocation(response.headers.get('location'), target),
    headers: response.headers,
    html,
    path: target.pathname + target.search,
    get document() {
      return document();
    },
    get text() {
      // A redirect has none.
      if (html === '') return '';
      return (document().body.textContent ?? '').replace(/\s+/g, ' ').trim();
    },
  };
}

function ownLocation(location: string | null, target: URL): string | null {
  if (location === null) return null;
  const url = new URL(location, target);
  return url.origin === target.origin ? url.pathname + url.search + url.hash : url.href;
}
