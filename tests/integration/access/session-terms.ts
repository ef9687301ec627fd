/** The terms of sessions, as they are seeded. */
export const terms = {
  sessionHours: 12,
  privilegedSessionHours: 1,
  sessionAbsoluteDays: 30,
  privilegedSessionAbsoluteHours: 12,
};
