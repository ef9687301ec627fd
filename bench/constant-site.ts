/** What the frame of a page from a constant shows in the place of the settings. */
export const constantSite = {
  registerName: 'Landelijk Kwaliteitsregister',
  registerScope: 'Leerplicht en RMC',
  contact: { organisation: 'Voorbeeld', email: 'register@lklr.example', phone: null },
  version: '0',
  demo: true,
};
