import { inflateRawSync } from "node:zlib";

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const stored = 0;
const deflated = 8;

/**
 * Reads a ZIP file by its central directory, as an importer does, with Node's own decompression: other code than made
 * it. Names stay as they are written.
 *
 * @param {Buffer} bytes
 * @returns {{ entries: Map<string, Buffer>, problems: string[] }} an entry that cannot be read is a problem, not there
 */
export function readZip(bytes) {
  const entries = new Map();
  const problems = [];
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.length < end + 22 || bytes.readUInt32LE(end) !== endSignature) {
    return { entries, problems: ["the file is not a ZIP file."] };
  }
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature) {
      problems.push("the ZIP directory is broken.");
      break;
    }
    const entry = entryAt(bytes, at);
    at = entry.next;
    if (entries.has(entry.name)) problems.push(`${entry.name} is in the file twice.`);
    const content = contentOf(bytes, entry);
    if (content) entries.set(entry.name, content);
    else problems.push(`${entry.name} cannot be read: its bytes are damaged, or packed in an unusual way.`);
  }
  return { entries, problems };
}

function entryAt(bytes, at) {
  const nameLength = bytes.readUInt16LE(at + 28);
  const others = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  return {
    method: bytes.readUInt16LE(at + 10),
    checksum: bytes.readUInt32LE(at + 16),
    packedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    local: bytes.readUInt32LE(at + 42),
    name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
    next: at + 46 + nameLength + others,
  };
}

/** The content of an entry, when its size and checksum are what the directory says; else null. */
function contentOf(bytes, { method, checksum, packedSize, size, local, name }) {
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== localSignature) return null;
  const nameLength = bytes.readUInt16LE(local + 26);
  if (bytes.toString("utf8", local + 30, local + 30 + nameLength) !== name) return null;
  const start = local + 30 + nameLength + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + packedSize);
  const content = unpacked(method, packed);
  return content?.length === size && crc32(content) === checksum ? content : null;
}

function unpacked(method, packed) {
  if (method === stored) return packed;
  if (method !== deflated) return null;
  try {
    return inflateRawSync(packed);
  } catch {
    return null;
  }
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** The checksum of ZIP; zlib.crc32 is not in every Node that we support. */
function crc32(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ crcTable[(value ^ byte) & 0xff];
  return (value ^ 0xffffffff) >>> 0;
}
