/** The id of the element that shows a proofread text from an offset on. */
export function anchorOf(start: number): string {
  return `proofread-${start}`;
}
