import type { Role } from './actor';

/** Where somebody with these roles starts. */
export function landingPath(roles: readonly Role[]): string {
  if (roles.includes('register_manager')) return '/beheer/aanvragen';
  return roles.includes('assessor') ? '/beoordelen' : '/mijn';
}
