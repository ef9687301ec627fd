import 'server-only';
import { findVersion, findWrittenText, type TextVersion, type WrittenText } from '@/lib/server/content/data/text-rows';

export type OpenedVersion = { text: WrittenText; version: TextVersion; newest: TextVersion };

/** An earlier version beside the newest one; null where there is none of that number. */
export async function openVersion(id: string, number: string): Promise<OpenedVersion | null> {
  const text = /^[1-9]\d{0,6}$/.test(number) ? await findWrittenText(id) : null;
  if (!text) return null;
  const version = await findVersion(text.id, Number(number));
  const newest = await findVersion(text.id, text.versions[0]?.number ?? 0);
  return version && newest && { text, version, newest };
}
