/** Of one version of a text against another. */
export const textDifferenceText = {
  same: 'Hierin verschillen de versies niet.',
  leftOut: 'hier is niets veranderd',
  removed: 'weg',
  added: 'nieuw',
};
