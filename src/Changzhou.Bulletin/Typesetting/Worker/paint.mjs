// Draws ECharts options to SVG text: the same option gives the same bytes, and ids that no other picture of the page has.
import { createRequire } from 'node:module';
import path from 'node:path';

let echarts;

// A chart that has not changed since the last print is not drawn again: a live preview changes one of fifty.
const drawn = new Map();
const mostDrawn = 1000;

/** @param header.charts [{ id, width, height, title, description, option }] */
export function paint(nodeModules, { charts }) {
  echarts ??= load(nodeModules);
  const pictures = charts.map(remembered);
  return { header: { marks: pictures.map((picture) => picture.marks) }, parts: pictures.map((picture) => picture.svg) };
}

function remembered(chart) {
  const order = JSON.stringify(chart);
  const picture = drawn.get(order) ?? paintOne(chart);
  // Set anew, so that the map's first is the one unasked for longest.
  drawn.delete(order);
  drawn.set(order, picture);
  if (drawn.size > mostDrawn) drawn.delete(drawn.keys().next().value);
  return picture;
}

function load(nodeModules) {
  const loaded = createRequire(path.join(nodeModules, 'worker.js'))('echarts');
  // There is no canvas to measure with: widths as in Noto Sans SC, and as in TextWidth.cs, which lays the charts out.
  loaded.setPlatformAPI({ measureText: (text, font) => ({ width: textWidth(text) * fontSize(font) }) });
  return loaded;
}

function paintOne({ id, width, height, title, description, option }) {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    const svg = chart.renderToSVGString({ useViewBox: true });
    return { svg: Buffer.from(described(withStableIds(svg, id), id, title, description), 'utf8'), marks: marksOf(chart) };
  } finally {
    chart.dispose();
  }
}

// Where each mark stands, [x, y, width, height] in the picture's pixels, by series and in the order of its points: what a pointer hits.
function marksOf(chart) {
  const shown = chart.getModel().getSeries().filter((series) => !series.get('silent'));
  return shown.map((series) => {
    const data = series.getData();
    return Array.from({ length: data.count() }, (_, index) => data.getItemGraphicEl(index)).filter(Boolean).map(boxOf);
  });
}

function boxOf(element) {
  const { cx, cy, r0, r, startAngle, endAngle } = element.shape ?? {};
  if (r0 !== undefined) {
    // The middle of a ring's sector: the box around it has the ring's hole in it.
    const [angle, radius] = [(startAngle + endAngle) / 2, (r0 + r) / 2];
    return [cx + radius * Math.cos(angle) - 8, cy + radius * Math.sin(angle) - 8, 16, 16].map(Math.round);
  }
  const box = element.getBoundingRect().clone();
  const transform = element.getComputedTransform();
  if (transform) box.applyTransform(transform);
  return [box.x, box.y, box.width, box.height].map(Math.round);
}

// zrender numbers its pictures from the start of the process, and writes hover styles that a still picture has no use for.
function withStableIds(svg, id) {
  return svg
    .replace(/<style\s*>[\s\S]*?<\/style>\s*/g, '')
    .replace(/ class="zr\d+-cls-\d+"| pointer-events="visible"/g, '')
    .replace(/\bzr\d+-/g, `${id}-`);
}

function described(svg, id, title, description) {
  return svg.replace(/^<svg([^>]*)>/, (_, attributes) =>
    `<svg${attributes} role="img" aria-labelledby="${id}-title ${id}-desc">\n`
    + `<title id="${id}-title">${escape(title)}</title>\n<desc id="${id}-desc">${escape(description)}</desc>`);
}

function escape(text) {
  return text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]);
}

function fontSize(font) {
  return Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? 12);
}

function textWidth(text) {
  let width = 0;
  for (const mark of String(text)) {
    width += /[\u2e80-\uffff]|[\u2160-\u217f\u201c\u201d\u2264\u2265]/.test(mark) ? 1 : /[A-Z%@]/.test(mark) ? 0.68 : /[.,:;'|!il ]/.test(mark) ? 0.28 : 0.56;
  }
  return width;
}
