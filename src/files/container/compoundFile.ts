/**
 * OLE compound files ([MS-CFB]): the container of .xls, .et and .doc, and of every password-protected .xlsx. Only the
 * names in the directory matter here: they tell which of these a file is.
 */

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_BYTES = 512;
/** By the power of two that the header says: version 3 and version 4 of the format. */
const SECTOR_BYTES: ReadonlyMap<number, number> = new Map([
  [9, 512],
  [12, 4096],
]);
const DIRECTORY_ENTRY_BYTES = 128;
/** Sector numbers from here on are marks (free, end of chain), not sectors. */
const FIRST_RESERVED_SECTOR = 0xfffffffa;
/** FAT sectors listed in the header itself: enough for 7 MB of 512-byte sectors before the directory chain leaves it. */
const HEADER_FAT_SECTORS = 109;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/** The names of the streams and storages; fewer than there are where the file is cut off. */
export function compoundFileNames(bytes: Uint8Array): ReadonlySet<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set<string>();
  if (bytes.length < HEADER_BYTES) return names;
  const sectorBytes = SECTOR_BYTES.get(view.getUint16(30, true));
  if (sectorBytes === undefined) return names;
  const sectors = Math.floor(bytes.length / sectorBytes);
  const visited = new Set<number>();
  let sector = view.getUint32(48, true);
  while (sector < FIRST_RESERVED_SECTOR && !visited.has(sector) && (sector + 2) * sectorBytes <= bytes.length) {
    visited.add(sector);
    const start = (sector + 1) * sectorBytes;
    for (let entry = start; entry < start + sectorBytes; entry += DIRECTORY_ENTRY_BYTES) {
      const name = entryName(view, entry);
      if (name !== '') names.add(name);
    }
    sector = nextSector(view, sector, sectorBytes, sectors);
  }
  return names;
}

/** The name of a directory entry: UTF-16, its length in bytes (with the closing zero) at offset 64. */
function entryName(view: DataView, entry: number): string {
  const length = Math.min(view.getUint16(entry + 64, true), 64) / 2 - 1;
  let name = '';
  for (let at = 0; at < length; at++) name += String.fromCharCode(view.getUint16(entry + at * 2, true));
  return name;
}

/** The sector that follows in its chain, by the file allocation table; a reserved number at the end. */
function nextSector(view: DataView, sector: number, sectorBytes: number, sectors: number): number {
  const perSector = sectorBytes / 4;
  const table = Math.floor(sector / perSector);
  if (table >= HEADER_FAT_SECTORS) return FIRST_RESERVED_SECTOR;
  const tableSector = view.getUint32(76 + table * 4, true);
  if (tableSector + 1 >= sectors) return FIRST_RESERVED_SECTOR;
  return view.getUint32((tableSector + 1) * sectorBytes + (sector % perSector) * 4, true);
}
