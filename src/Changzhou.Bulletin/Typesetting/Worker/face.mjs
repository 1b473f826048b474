// Reads a TrueType face as far as outlines of single signs go: which signs it has, how wide they are, their shapes.
// Layout by Typst needs none of this; charts come as pictures whose text a browser would set in faces of its own.

export class Face {
  #data; #tables = {}; #segments; #longLoca; #metrics;

  constructor(bytes) {
    this.#data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let index = 0; index < this.#data.getUint16(4); index++) {
      const at = 12 + index * 16;
      this.#tables[bytes.toString('latin1', at, at + 4)] = this.#data.getUint32(at + 8);
    }
    this.unitsPerEm = this.#data.getUint16(this.#tables.head + 18);
    this.#longLoca = this.#data.getInt16(this.#tables.head + 50) === 1;
    this.ascender = this.#data.getInt16(this.#tables.hhea + 4);
    this.descender = this.#data.getInt16(this.#tables.hhea + 6);
    this.#metrics = this.#data.getUint16(this.#tables.hhea + 34);
    this.#segments = this.#readSegments();
  }

  /** Number of the sign's glyph; 0 where the face lacks it. */
  glyphOf(codePoint) {
    let [low, high] = [0, this.#segments.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [first, last, glyph] = this.#segments[middle];
      if (codePoint < first) high = middle - 1;
      else if (codePoint > last) low = middle + 1;
      else return glyph + codePoint - first;
    }
    return 0;
  }

  advanceOf(glyph) {
    return this.#data.getUint16(this.#tables.hmtx + 4 * Math.min(glyph, this.#metrics - 1));
  }

  /** Contours in font units, y upwards: lists of {x, y, on}. */
  contoursOf(glyph) {
    const data = this.#data;
    const [start, end] = [this.#offsetOf(glyph), this.#offsetOf(glyph + 1)];
    if (start === end) return [];
    let at = this.#tables.glyf + start;
    const count = data.getInt16(at);
    at += 10;
    if (count < 0) return this.#composite(at);
    const ends = Array.from({ length: count }, (_, index) => data.getUint16(at + 2 * index));
    at += 2 * count;
    at += 2 + data.getUint16(at); // instructions
    const flags = [];
    while (flags.length <= ends.at(-1)) {
      const flag = data.getUint8(at++);
      flags.push(flag);
      if (flag & 8) for (let more = data.getUint8(at++); more > 0; more--) flags.push(flag);
    }
    const along = (short, same) => {
      let value = 0;
      return flags.map((flag) => {
        if (flag & short) value += flag & same ? data.getUint8(at++) : -data.getUint8(at++);
        else if (!(flag & same)) { value += data.getInt16(at); at += 2; }
        return value;
      });
    };
    const xs = along(2, 16);
    const ys = along(4, 32);
    return ends.map((last, index) =>
      flags.slice(index ? ends[index - 1] + 1 : 0, last + 1).map((flag, point) => {
        const place = (index ? ends[index - 1] + 1 : 0) + point;
        return { x: xs[place], y: ys[place], on: (flag & 1) === 1 };
      }));
  }

  #composite(at) {
    const data = this.#data;
    const scaled = () => { const value = data.getInt16(at) / 16384; at += 2; return value; };
    const contours = [];
    for (let more = true; more;) {
      const flags = data.getUint16(at);
      const part = data.getUint16(at + 2);
      at += 4;
      const [dx, dy] = flags & 1 ? [data.getInt16(at), data.getInt16(at + 2)] : [data.getInt8(at), data.getInt8(at + 1)];
      at += flags & 1 ? 4 : 2;
      let [a, b, c, d] = [1, 0, 0, 1];
      if (flags & 8) a = d = scaled();
      else if (flags & 0x40) [a, d] = [scaled(), scaled()];
      else if (flags & 0x80) [a, b, c, d] = [scaled(), scaled(), scaled(), scaled()];
      contours.push(...this.contoursOf(part).map((contour) =>
        contour.map(({ x, y, on }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on }))));
      more = (flags & 0x20) !== 0;
    }
    return contours;
  }

  #offsetOf(glyph) {
    return this.#longLoca ? this.#data.getUint32(this.#tables.loca + 4 * glyph) : 2 * this.#data.getUint16(this.#tables.loca + 2 * glyph);
  }

  // The face's subtable of format 12, which has all of Unicode: Noto's faces have one.
  #readSegments() {
    const [data, cmap] = [this.#data, this.#tables.cmap];
    for (let index = 0; index < data.getUint16(cmap + 2); index++) {
      const at = cmap + data.getUint32(cmap + 8 + 8 * index);
      if (data.getUint16(at) === 12) {
        return Array.from({ length: data.getUint32(at + 12) }, (_, group) =>
          [0, 4, 8].map((field) => data.getUint32(at + 16 + 12 * group + field)));
      }
    }
    throw new Error('The face has no character map of format 12.');
  }
}
