/** Of one version of a text against another. */
export const textDifferenceText = {
  same: 'Hierin verschillen de versies niet.',
  removed: 'weg',
  added: 'nieuw',
};
