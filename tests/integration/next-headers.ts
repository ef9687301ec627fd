/** The session's cookie of whoever asks; '' for nobody. */
export const asker = { cookie: '' };

const NAME = 'next-auth.session-token';

/** What Next tells of a request, in the place of its own module: for `jest.mock('next/headers', …)`. */
export const nextHeaders = {
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => (name === NAME && asker.cookie ? { name, value: asker.cookie } : undefined),
  }),
};

/** The same of a browser at this address, whose cookies may be set. */
export const ADDRESS = '203.0.113.77';
export const nextHeadersOfBrowser = {
  headers: async () => new Headers({ 'x-client-address': ADDRESS }),
  cookies: async () => ({ set: () => {}, delete: () => {}, ...(await nextHeaders.cookies()) }),
};
