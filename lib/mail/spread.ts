/** Of all mails with an id like these, as they would be drawn: each has its own place within the hours, always the same. */
export function secondsWithin(hours: number, mailId: string): number {
  const place = Number.parseInt(mailId.slice(0, 8), 16) / 2 ** 32;
  return Math.floor(place * hours * 3600);
}
