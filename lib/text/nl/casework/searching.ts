/** A list whose address holds a search that can't be read any more. */
export const searchExpiredText = {
  heading: 'We weten niet meer waarop je zocht',
  text: 'Een zoekvraag met een e-mailadres of telefoonnummer bewaren we een dag, alleen voor jou. Typ hem opnieuw. Wat je hieronder ziet is zonder die zoekvraag.',
};
