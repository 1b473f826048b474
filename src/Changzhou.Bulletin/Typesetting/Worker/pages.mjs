// Cuts Typst's SVG of a whole document into pages that each stand alone, as pictures for a browser.
import { createHash } from 'node:crypto';

// How many glyphs are remembered in their short form: an edition has about four thousand.
const mostShort = 20000;
const short = new Map();
const definition = /<(symbol|linearGradient|radialGradient|clipPath|pattern|filter) [^>]*?\bid="([^"]+)"[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g;

/** The pages from first to last, each with its hash and what draws it: cheap, for a page that the browser has is not written anew. */
export function cut(svg, first, last) {
  const width = Number(/viewBox="0 0 ([\d.]+)/.exec(svg)?.[1]);
  const definitions = svg.indexOf('\n    <defs id="glyph"');
  if (!width || definitions < 0) throw new Error('Typst wrote an SVG of a form not known here.');
  const symbols = symbolsOf(svg, definitions);
  // At this depth stand only the pages: the paper, then a group that is moved down to its place.
  return svg.slice(0, definitions).split('\n    <path ').slice(first, last + 1).map((page) => {
    const drawing = `<path ${page}`.replace(/\n    <g transform="matrix\(1 0 0 1 0 [-\d.e]+\)">/, '\n    <g>');
    const height = Number(/d="M 0 0v ([\d.]+) h/.exec(drawing)?.[1]);
    if (!height) throw new Error('Typst wrote a page of a form not known here.');
    // Names of glyphs and gradients are hashes of their shapes, so the drawing stands for all that it shows.
    return { hash: createHash('sha256').update(drawing).digest('hex').slice(0, 32), width, height, drawing, symbols };
  });
}

/** A page of cut() as SVG of its own. Its ids begin with its hash: many pages may stand in one document. */
export function standalone({ hash, width, height, drawing, symbols }) {
  const names = new Map();
  const body = rename(slim(drawing), names, hash);
  const definitions = [];
  // A gradient's place names its colours, which are so found after it.
  for (const [id, name] of names) {
    const symbol = shortened(id, symbols);
    if (symbol) definitions.push(rename(symbol, names, hash));
    else if (!body.includes(` id="${name}"`)) throw new Error(`Typst's SVG shows '${id}' and does not say what that is.`);
  }
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt">`
    + `<defs>${definitions.join('')}</defs>${body}</svg>`, 'utf8');
}

// Read only when a glyph is met that no page had before.
function symbolsOf(svg, start) {
  let symbols;
  return (id) => {
    symbols ??= new Map(Array.from(svg.slice(start).matchAll(definition), ([whole, , name]) => [name, whole]));
    return symbols.get(id);
  };
}

// The id is a hash of what it names, so the short form serves every later document.
function shortened(id, symbols) {
  const known = short.get(id);
  if (known) return known;
  const symbol = symbols(id);
  if (!symbol) return null;
  if (short.size >= mostShort) short.clear();
  const slimmed = slim(symbol).replace(/ d="([^"]*)"/g, (_, path) => ` d="${tight(path)}"`);
  short.set(id, slimmed);
  return slimmed;
}

// Without indentation, and without links: a picture leads nowhere.
function slim(drawing) {
  return drawing
    .replace(/\n\s*/g, '')
    .replace(/<a(?:\s+[\w:-]+="[^"]*")*\s*>|<\/a>/g, '')
    .replace(/ class="[^"]*"| fill-rule="nonzero"| transform="matrix\(1 0 0 1 0 0\)"/g, '')
    .replace(/-?\d+\.\d{4,}(?:e-?\d+)?/g, (number) => `${Number(Number(number).toFixed(3))}`);
}

// Hundredths of a point: a fortieth of a pixel on a screen of twice the density.
function tight(path) {
  return path
    .replace(/-?\d*\.\d+(?:e-?\d+)?/g, (number) => `${Number(Number(number).toFixed(2))}`.replace(/^(-?)0\./, '$1.'))
    .replace(/\s*([a-zA-Z])\s*/g, '$1')
    .replace(/ -/g, '-');
}

function rename(text, names, hash) {
  return text.replace(/(\bid="|href="#|url\(#)([^")]+)/g, (_, before, id) => {
    if (!names.has(id)) names.set(id, `p${hash.slice(0, 10)}-${names.size}`);
    return before + names.get(id);
  });
}
