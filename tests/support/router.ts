/** `next/navigation` of a page in jsdom, where there is no router. */
export const withRouter = (router: object = { refresh: () => {} }) => ({
  ...jest.requireActual<object>('next/navigation'),
  useRouter: () => router,
});
