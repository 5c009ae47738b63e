import { PageError } from './failure';
import type { Sample } from './samples';
import { strings } from './strings';

/** The media type of .xlsx files. */
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** @throws PageError when the server does not hand it out */
export async function readSample(sample: Sample): Promise<Uint8Array> {
  try {
    const response = await fetch(sample.url);
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    throw new PageError(strings.sampleMissing);
  } catch (cause) {
    throw new PageError(strings.sampleMissing, { cause });
  }
}

/** @throws PageError when the file has gone, or may not be read */
export async function readFile(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new PageError(strings.unreadable, { cause });
  }
}

/** Hands bytes to the person as a download. */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the link's target after this turn, so it must outlive it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
