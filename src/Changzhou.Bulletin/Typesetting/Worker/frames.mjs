// Frames on stdin and stdout: four bytes of header length (big endian), a JSON header,
// then binary parts whose lengths are header.parts. See WorkerFrame.cs.
import fs from 'node:fs';

/** Yields {header, parts} until stdin closes. */
export async function* readFrames(stream) {
  const chunks = stream[Symbol.asyncIterator]();
  let held = [];
  let heldLength = 0;

  async function take(length) {
    while (heldLength < length) {
      const { value, done } = await chunks.next();
      if (done) return null;
      held.push(value);
      heldLength += value.length;
    }
    const all = held.length === 1 ? held[0] : Buffer.concat(held);
    held = all.length > length ? [all.subarray(length)] : [];
    heldLength -= length;
    return all.subarray(0, length);
  }

  for (;;) {
    const length = await take(4);
    if (!length) return;
    const json = await take(length.readInt32BE(0));
    if (!json) return;
    const header = JSON.parse(json.toString('utf8'));
    const parts = [];
    for (const size of header.parts ?? []) {
      const part = await take(size);
      if (!part) return;
      parts.push(part);
    }
    yield { header, parts };
  }
}

export function writeFrame(header, parts = []) {
  const json = Buffer.from(JSON.stringify({ ...header, parts: parts.map((part) => part.length) }), 'utf8');
  const length = Buffer.alloc(4);
  length.writeInt32BE(json.length, 0);
  for (const piece of [length, json, ...parts]) {
    writeAll(piece);
  }
}

// A pipe may be full for a moment (EAGAIN), which a synchronous write reports instead of waiting.
function writeAll(bytes) {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += fs.writeSync(1, bytes, written);
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}
