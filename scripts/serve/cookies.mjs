// Next sets every cookie anew and writes all of them out at each: work that grows with their square.

const MOST_COOKIES = 50;
const MOST_BYTES = 4096;

/** More than any browser has of ours; Node reads the bytes of a header as so many characters. */
export function areTooManyCookies(header) {
  return header.length > MOST_BYTES || cookiesIn(header).length > MOST_COOKIES;
}

export function knownCookies(header, names) {
  return cookiesIn(header)
    .filter((cookie) => names.includes(cookie.split('=', 1)[0].trim()))
    .join('; ');
}

function cookiesIn(header) {
  return header
    .split(';')
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie !== '');
}
