const endOfZip = Buffer.from('PK\x05\x06', 'latin1');
const zip64 = Buffer.from('PK\x06\x07', 'latin1');
const otherArchives = [Buffer.from('Rar!\x1a\x07', 'latin1'), Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1')];
const directoryEntry = 0x02014b50;
/** The end record and the longest comment after it: where readers of ZIP and JAR look. */
const whereZipsEnd = 22 + 65_535;

/** Whether some program would find an archive in a file that is none: a ZIP (or JAR) is read from its end, wherever it begins. */
export function carriesArchive(bytes: Buffer): boolean {
  if (otherArchives.some((signature) => bytes.includes(signature))) return true;
  const tail = bytes.subarray(Math.max(0, bytes.length - whereZipsEnd - 20));
  if (tail.includes(zip64)) return true;
  for (let at = tail.lastIndexOf(endOfZip); at >= 0; at = at > 0 ? tail.lastIndexOf(endOfZip, at - 1) : -1) {
    if (at + 22 <= tail.length && hasDirectory(bytes, bytes.length - tail.length + at)) return true;
  }
  return false;
}

/** Four bytes may be chance: an end record counts when its directory is there too, as far before it as it says, or where it says. */
function hasDirectory(bytes: Buffer, at: number): boolean {
  const places = [at - bytes.readUInt32LE(at + 12), bytes.readUInt32LE(at + 16)];
  return places.some((place) => place >= 0 && place + 4 <= at && bytes.readUInt32LE(place) === directoryEntry);
}
