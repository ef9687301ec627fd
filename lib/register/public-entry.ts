/** The statuses that the public sees. */
export const publicStatuses = ['registered', 'certified'] as const;
export type PublicStatus = (typeof publicStatuses)[number];

/** All that the public sees of somebody: the printed name, the printed number and the status (domain section 2). */
export type PublicEntry = { name: string; registrationNumber: string; status: PublicStatus };
