// Paints SVG as PNG on white ground, for those who cannot use the SVG: office programs, messengers.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { withOutlines } from './outlines.mjs';

let Resvg;

// A correction changes few charts: the others are not painted anew.
const painted = new Map();
const mostPainted = 200;

/** @param header.widths in pixels, one for each part; the parts are SVG */
export function raster(nodeModules, { widths }, parts) {
  Resvg ??= createRequire(path.join(nodeModules, 'worker.js'))('@resvg/resvg-js').Resvg;
  return { parts: parts.map((svg, index) => remembered(nodeModules, svg, widths[index])) };
}

function remembered(nodeModules, svg, width) {
  const name = `${createHash('sha256').update(svg).digest('hex')}-${width}`;
  const png = painted.get(name) ?? paintOne(nodeModules, svg, width);
  painted.delete(name);
  painted.set(name, png);
  if (painted.size > mostPainted) painted.delete(painted.keys().next().value);
  return png;
}

// Text becomes shapes first, so that no face of the machine gets into the picture.
function paintOne(nodeModules, svg, width) {
  const shapes = withOutlines(nodeModules, Buffer.from(svg)).toString('utf8');
  return new Resvg(shapes, { background: 'white', fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render().asPng();
}
