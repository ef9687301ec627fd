const HOUR = 60;

/** "9", "9.30", "09:30", "14.00 uur" in minutes after midnight; null for what is no time. */
export function readTypedTime(text: string): number | null {
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:\s*[.:u]\s*(\d{2}))?\s*(?:u|uur)?$/i.exec(text.trim()) ?? [];
  if (!hours || Number(hours) > 23 || Number(minutes) >= HOUR) return null;
  return Number(hours) * HOUR + Number(minutes);
}

export function timeAsTyped(minute: number): string {
  return `${Math.floor(minute / HOUR)}.${String(minute % HOUR).padStart(2, '0')}`;
}
