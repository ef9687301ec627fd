import { defineConfig } from 'prisma/config';

// The address of the database is given to the adapter at run time (lib/server/platform/db/db.ts).
export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } });
