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
