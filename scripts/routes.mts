// npm run routes: writes docs/routes.md, the pages, actions, routes and permissions as the code has them.
import { writeFileSync } from 'node:fs';
import { routesDocument } from '@/tests/architecture/routes-document';

writeFileSync('docs/routes.md', routesDocument());
