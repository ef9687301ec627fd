import 'server-only';
import { headers } from 'next/headers';
import { readDevice } from '@/lib/access/device-name';
import { deviceWords } from '@/lib/text/nl/security';

/** What this request comes from, as in "Firefox op Windows"; empty where no request says so, as in a command. */
export async function clientDevice(): Promise<string> {
  return deviceWords(readDevice(await userAgent()));
}

async function userAgent(): Promise<string> {
  try {
    return (await headers()).get('user-agent') ?? '';
  } catch {
    // Next has headers only while it answers a request.
    return '';
  }
}
