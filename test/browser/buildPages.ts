import { buildPages } from '../../scripts/pages.mjs';

/** Before the browser tests: the pages they open are built from the sources as they are. */
export default async function setup(): Promise<void> {
  await buildPages();
}
