export type Device = { browser: string | null; system: string | null };

// The first that fits: many browsers also claim to be the ones below them.
const browsers: [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|OPT|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*\bSafari\//, 'Safari'],
];

const systems: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bMacintosh\b|\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];

export function readDevice(userAgent: string): Device {
  return { browser: nameIn(browsers, userAgent), system: nameIn(systems, userAgent) };
}

function nameIn(names: [RegExp, string][], userAgent: string): string | null {
  return names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
}

const NAMES = { browsers: browsers.map(([, name]) => name), systems: systems.map(([, name]) => name) };

/** A device as a session keeps it: `firefox:windows`, a part empty where it isn't known. */
export function deviceCode({ browser, system }: Device): string {
  return browser || system ? `${codeOf(browser)}:${codeOf(system)}` : '';
}

export function deviceFromCode(code: string): Device | null {
  const [browser = '', system = '', ...more] = code.split(':');
  if (!code.includes(':') || more.length > 0) return null;
  const named = (names: string[], part: string) => names.find((name) => codeOf(name) === part) ?? null;
  return { browser: named(NAMES.browsers, browser), system: named(NAMES.systems, system) };
}

function codeOf(name: string | null): string {
  return (name ?? '').toLowerCase().replaceAll(' ', '_');
}
