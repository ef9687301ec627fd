const YEAR_SECONDS = 365 * 24 * 3600;

/** `Strict-Transport-Security` only where the address is a secure one, since it would shut others out. */
export function safeHeaders(publicUrl) {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(publicUrl.startsWith('https://') && { 'strict-transport-security': `max-age=${YEAR_SECONDS}` }),
  };
}

/** At the moment that the head is sent: nothing that makes an answer can take them off. */
export function sendSafely(response, headers) {
  const { writeHead } = response;
  response.writeHead = (...head) => {
    if (!response.headersSent) for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    return writeHead.apply(response, head);
  };
}
