import type { NextConfig } from 'next';

const config: NextConfig = {
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@node-rs/argon2',
    'pg',
    'pdfkit',
    'pg-boss',
    'pino',
    'rate-limiter-flexible',
  ],
  images: { unoptimized: true },
  poweredByHeader: false,
  // Types are held by `npm run check`; a build need not wait for them.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // A clone that is thrown away would write a cache that nobody reads.
  experimental: { preloadEntriesOnStart: false, turbopackFileSystemCacheForBuild: !process.env.CI },
};

export default config;
