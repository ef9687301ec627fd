/** Where one is opened, by whichever version it was found. */
export function attachmentHref(id: string): string {
  return `/nieuwsbestand/${id}`;
}

/** Where files are sent that are to stand beside a text. */
export function attachmentUploadHref(textId: string): string {
  return `/api/uploads/tekst/${textId}`;
}
