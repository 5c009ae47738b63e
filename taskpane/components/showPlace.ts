/** Brings a place of the pane into view and puts the focus there, so that the keyboard goes on from it. */
export function showPlace(id: string): void {
  const place = document.getElementById(id);
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
}
