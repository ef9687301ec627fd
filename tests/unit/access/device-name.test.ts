import { deviceCode, readDevice } from '@/lib/shared/device-name';
import { deviceWords, keptDeviceWords } from '@/lib/text/nl/access/security';
import { formatKeptDay } from '@/lib/text/nl/shared/format';

const mozilla = 'Mozilla/5.0';
const webKit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const chrome = `${webKit} Chrome/142.0.0.0`;

it.each([
  [`${mozilla} (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0`, 'Firefox op Windows'],
  [`${mozilla} (X11; Ubuntu; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0`, 'Firefox op Linux'],
  [`${mozilla} (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36`, 'Chrome op Windows'],
  [`${mozilla} (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/142.0.0.0`, 'Edge op Windows'],
  [`${mozilla} (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 OPR/125.0.0.0`, 'Opera op Windows'],
  [`${mozilla} (Macintosh; Intel Mac OS X 10_15_7) ${chrome} Safari/537.36`, 'Chrome op Mac'],
  [
    `${mozilla} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15`,
    'Safari op Mac',
  ],
  [
    `${mozilla} (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1`,
    'Safari op iPhone',
  ],
  [
    `${mozilla} (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1`,
    'Chrome op iPhone',
  ],
  [
    `${mozilla} (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/145.0 Mobile/15E148 Safari/605.1.15`,
    'Firefox op iPad',
  ],
  [`${mozilla} (Linux; Android 10; K) ${chrome} Mobile Safari/537.36`, 'Chrome op Android'],
  [
    `${mozilla} (Linux; Android 10; K) ${webKit} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
    'Samsung Internet op Android',
  ],
  [`${mozilla} (X11; CrOS x86_64 14541.0.0) ${chrome} Safari/537.36`, 'Chrome op Chromebook'],
  [`${mozilla} (Windows NT 10.0; Win64; x64)`, 'Windows'],
  ['Firefox/145.0', 'Firefox'],
  ['curl/8.5.0', ''],
  ['', ''],
  ['<script>alert(1)</script>', ''],
])('%s is %s', (userAgent, words) => {
  expect(deviceWords(readDevice(userAgent))).toBe(words);
});

describe('a device that a session keeps', () => {
  it.each<[Parameters<typeof deviceCode>[0], string, string]>([
    [{ browser: 'Firefox', system: 'Windows' }, 'firefox:windows', 'Firefox op Windows'],
    [{ browser: 'Samsung Internet', system: 'Android' }, 'samsung_internet:android', 'Samsung Internet op Android'],
    [{ browser: null, system: 'Mac' }, ':mac', 'Mac'],
    [{ browser: 'Safari', system: null }, 'safari:', 'Safari'],
    [{ browser: null, system: null }, '', ''],
  ])('%j is kept as %j and read as %j', (device, code, words) => {
    expect(deviceCode(device)).toBe(code);
    expect(keptDeviceWords(code)).toBe(words);
  });

  it('in words, from before codes were kept, stays as it was', () => {
    expect(keptDeviceWords('Firefox op Windows')).toBe('Firefox op Windows');
  });
});

it.each([
  ['2026-12-21', '21 december 2026'],
  ['21 december 2026', '21 december 2026'],
  ['', ''],
])('a day kept as %j is read as %j', (kept, words) => {
  expect(formatKeptDay(kept)).toBe(words);
});
