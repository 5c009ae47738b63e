/**
 * Style sheets that did not come with a part of the program. Vite's loader asks for each of them once only, so that a
 * part that comes at the second attempt would stand there without its looks.
 */
const missing = new Set<HTMLLinkElement>();

/** Notes from now on which style sheets do not come. */
export function watchStyles(): void {
  const note = ({ target }: Event): void => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') missing.add(target);
  };
  // Such an event does not bubble.
  document.addEventListener('error', note, true);
}

/**
 * Fetches those that are missing.
 * @throws (as a rejection) when one does not come again
 */
export async function fetchMissingStyles(): Promise<void> {
  await Promise.all([...missing].map(fetchAgain));
}

function fetchAgain(before: HTMLLinkElement): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = before.href;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`No style sheet at ${before.href}`)));
    // In its place: which rule wins depends on the order. One that does not come is noted anew.
    missing.delete(before);
    before.replaceWith(link);
  });
}
