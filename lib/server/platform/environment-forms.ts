import 'server-only';
import { z } from 'zod';
import { isMailable } from '@/lib/shared/mailable-address';
import { trustedProxies } from '@/scripts/serve/client-address.mjs';
import { isHost, isPort } from '@/scripts/serve/listening.mjs';
import { isWorkerCount } from '@/scripts/serve/worker-count.mjs';

// What a variable of the environment must look like. What is wrong is said without a part of the value: it may be secret.

const text = z.string().trim().min(1);

/** A name with the address between angle brackets; signs that part addresses only stand in a name that is quoted whole. */
const namedSender = /^(?:[^<>@\p{Cc}",;:]*|"[^<>@\p{Cc}"]*"\s*)<([^<>]*)>$/u;

export const sender = text.refine(
  (value) => isMailable(namedSender.exec(value)?.[1] ?? value),
  'must be an address, alone or as in Register <ADDRESS>',
);

export const publicAddress = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://register.example' })
  .refine((value) => {
    if (!URL.canParse(value)) return true;
    const { username, password, pathname, search, hash } = new URL(value);
    return !username && !password && /^\/*$/.test(pathname) && !search && !hash;
  }, 'must be scheme, host and port alone, such as https://register.example');

export const host = text.refine(isHost, 'must be an address or a name of this machine, such as 0.0.0.0');

export const port = text.refine(isPort, 'must be a number from 0 to 65535');

export const workerCount = text.refine(isWorkerCount, 'must be a whole number from 1 to 99');

export const proxies = text.refine(
  (list) => trustedProxies(list) !== null,
  'must be addresses or ranges with commas, such as 127.0.0.1, 10.0.0.0/8',
);

export const serviceAddress = z.url({ protocol: /^https?$/, error: 'must be an address such as https://api.example' });

const PERCENT = '@ is %40, : is %3A, / is %2F, ? is %3F, # is %23, % is %25';
const RAW_SIGNS = `holds signs that belong in an address by percent only (${PERCENT}), most likely in its password`;
const NO_ADDRESS = 'must be an address such as postgresql://user:password@host:5432/name';

/** The address of a Postgres server, read as strictly as it is written: a raw sign in a password would cut it in two. */
export const databaseAddress = text.superRefine((value, context) => {
  const problem = databaseProblem(value);
  if (problem) context.addIssue({ code: 'custom', message: problem });
});

function databaseProblem(value: string): string | null {
  const rest = /^postgres(?:ql)?:\/\/(.*)$/s.exec(value)?.[1];
  if (rest === undefined) return 'must start with postgresql://';
  const [authority = ''] = rest.split(/[/?]/);
  const isRaw =
    /[#\s]/.test(rest) ||
    !isDecodable(rest) ||
    rest.split('@').length > 2 ||
    rest.includes('@') !== authority.includes('@');
  if (isRaw) return RAW_SIGNS;
  const [login, place] = authority.includes('@') ? authority.split('@') : ['', authority];
  if ((login ?? '').split(':').length > 2) return RAW_SIGNS;
  const port = /^(?:\[[0-9a-f:.]+\]|[^:[\]]*)(?::(\d{1,5}))?$/i.exec(place ?? '');
  if (!port || Number(port[1] ?? 1) < 1 || Number(port[1] ?? 1) > 65_535) return NO_ADDRESS;
  const hasHost = (place ?? '') !== '' || /[?&]host=[^&]/.test(rest);
  return hasHost && URL.canParse(`http://${place || 'socket'}`) && /^[^/?]*\/[^/?]/.test(rest) ? null : NO_ADDRESS;
}

/** A raw % in a password isn't text by percent, even where two digits happen to follow. */
function isDecodable(text: string): boolean {
  try {
    return !decodeURIComponent(text).includes('\0');
  } catch {
    return false;
  }
}
