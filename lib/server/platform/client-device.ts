import 'server-only';
import { headers } from 'next/headers';
import { deviceCode, readDevice } from '@/lib/shared/device-name';

/** What this request comes from, as a code; empty where no request says so, as in a command. */
export async function clientDevice(): Promise<string> {
  return deviceCode(readDevice(await userAgent()));
}

async function userAgent(): Promise<string> {
  try {
    return (await headers()).get('user-agent') ?? '';
  } catch {
    // Next has headers only while it answers a request.
    return '';
  }
}
