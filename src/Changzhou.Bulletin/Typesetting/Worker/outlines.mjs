// Text of a chart's SVG as shapes: a picture in a page cannot load a face, and no reader's machine needs to have it.
import { readFace } from './compiler.mjs';
import { Face } from './face.mjs';

// Sans as the charts ask for; serif, as on the page, for signs that it lacks.
const names = ['noto-sans-sc/400Regular', 'noto-serif-sc/400Regular'];
const boldName = 'noto-sans-sc/700Bold';

let faces;
let bold;
const outlined = new WeakMap();

/** @param svg the Buffer of a chart drawn by paint.mjs; one that was outlined before is not outlined again */
export function withOutlines(nodeModules, svg) {
  faces ??= names.map((name) => new Face(readFace(nodeModules, name)));
  if (!outlined.has(svg)) {
    outlined.set(svg, Buffer.from(svg.toString('utf8').replace(/<text([^>]*)>([^<]*)<\/text>/g, (_, attributes, content) => shapeOf(nodeModules, attributes, unescaped(content))), 'utf8'));
  }
  return outlined.get(svg);
}

/** Signs of a text that no face of the charts and pages has; Typst may still have some of mathematics. */
export function strangeSigns(nodeModules, text) {
  faces ??= names.map((name) => new Face(readFace(nodeModules, name)));
  return [...new Set(text)].filter((sign) => sign > ' ' && !faces.some((face) => face.glyphOf(sign.codePointAt(0))));
}

function shapeOf(nodeModules, attributes, content) {
  const attribute = (name) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
  const size = Number(/font-size:([\d.]+)px/.exec(attributes)?.[1] ?? 12);
  const choice = attribute('font-weight') === 'bold' ? [bold ??= new Face(readFace(nodeModules, boldName)), ...faces] : faces;
  const signs = [...content].map((sign) => {
    // No face of the charts has subscript digits.
    const isSubscript = sign >= '₀' && sign <= '₉';
    const codePoint = isSubscript ? sign.codePointAt(0) - 0x2080 + 0x30 : sign.codePointAt(0);
    const face = choice.find((one) => one.glyphOf(codePoint)) ?? choice[0];
    const glyph = face.glyphOf(codePoint);
    const scale = size / face.unitsPerEm * (isSubscript ? 0.6 : 1);
    return { face, glyph, scale, drop: isSubscript ? size * 0.14 : 0, width: face.advanceOf(glyph) * scale };
  });
  const width = signs.reduce((sum, sign) => sum + sign.width, 0);
  const anchor = attribute('text-anchor');
  let x = Number(attribute('x') ?? 0) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  // Central is half way between the face's ascent and descent.
  const middle = (faces[0].ascender + faces[0].descender) / 2 * size / faces[0].unitsPerEm;
  const y = Number(attribute('y') ?? 0) + (attribute('dominant-baseline') === 'central' ? middle : 0);
  const shape = signs.map(({ face, glyph, scale, drop, width: wide }) => {
    const drawn = face.contoursOf(glyph).map((contour) => pathOf(contour, x, y + drop, scale)).join('');
    x += wide;
    return drawn;
  }).join('');
  const kept = ['transform', 'fill', 'fill-opacity', 'opacity'].filter((name) => attribute(name)).map((name) => ` ${name}="${attribute(name)}"`).join('');
  return `<path${kept} d="${shape}"></path>`;
}

// Quadratic curves; between two points off the curve lies one on it, half way.
function pathOf(contour, x, y, scale) {
  const at = (point) => `${Number((x + point.x * scale).toFixed(2))} ${Number((y - point.y * scale).toFixed(2))}`;
  const between = (one, other) => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, on: true });
  const first = contour.findIndex((point) => point.on);
  const points = first < 0 ? [between(contour.at(-1), contour[0]), ...contour] : [...contour.slice(first), ...contour.slice(0, first)];
  let path = `M${at(points[0])}`;
  for (let index = 1; index < points.length; index++) {
    const point = points[index];
    if (point.on) {
      path += `L${at(point)}`;
      continue;
    }
    const next = points[index + 1] ?? points[0];
    path += `Q${at(point)} ${at(next.on ? next : between(point, next))}`;
    if (next.on) index++;
  }
  return `${path}Z`;
}

function unescaped(text) {
  return text.replace(/&(amp|lt|gt|quot|apos|#39|#x27);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'");
}
