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
  devIndicators: false,
  experimental: { preloadEntriesOnStart: false },
};

export default config;
