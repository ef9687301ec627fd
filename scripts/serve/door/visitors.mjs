/** Next means something else by them, or they announce a body. */
const DOUBTFUL = /^(?:rsc$|next-|x-nextjs-|x-middleware-|x-prerender-|content-length$|transfer-encoding$)/;

/** Whether a request is one that every visitor makes. Cookies that aren't ours were taken out. */
export function isVisitors({ method, headers }, sessionCookie) {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (headers.cookie?.includes(sessionCookie)) return false;
  for (const name in headers) if (DOUBTFUL.test(name)) return false;
  return true;
}
