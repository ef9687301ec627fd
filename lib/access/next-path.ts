import type { Role } from './actor';

/** Where to go after logging in: a path of our own, or null for anything that could lead elsewhere. */
export function ownPath(asked: string | undefined): string | null {
  if (!asked?.startsWith('/') || asked.startsWith('//') || /[\\\s]|[^\x21-\x7e]/.test(asked)) return null;
  return asked;
}

/** Where somebody with these roles starts. */
export function landingPath(roles: readonly Role[]): string {
  if (roles.includes('register_manager')) return '/beheer/aanvragen';
  return roles.includes('assessor') ? '/beoordelen' : '/mijn';
}
