// Sets an edition as for print, and gives pages of it as pictures for a browser.
import { compile, withFiles } from './compiler.mjs';
import { culpritOf } from './culprit.mjs';
import { strangeSigns, withOutlines } from './outlines.mjs';
import { cut, standalone } from './pages.mjs';
import { paint } from './paint.mjs';
import { pdfOf } from './typeset.mjs';

const summary = -1;

// Strange signs that Typst had in a face of its own: subscript digits, for one.
const printable = new Set();

/**
 * @param header.files paths of the parts; header.charts orders as for paint, each with its path
 * @param header.chapter index of the chapter wanted; -1 the summary; null all pages
 * @param header.known hashes of pages that are not to be sent again
 */
export function preview(nodeModules, { files, charts, chapter, known }, parts) {
  const drawn = paint(nodeModules, { charts }).parts.map((svg) => withOutlines(nodeModules, svg));
  const snapshot = parts[files.indexOf('snapshot.json')];
  return withFiles(nodeModules, [...files, ...charts.map((chart) => chart.path)], [...parts, ...drawn], (compiler) => {
    let document;
    try {
      document = compile();
    } catch (error) {
      return { header: { trouble: error.message, culprit: culpritOf(snapshot) } };
    }
    const [places] = compiler.query(document, { selector: '<places>', field: 'value' });
    const { first, last } = chapter === null ? { first: 1, last: document.numOfPages } : rangeOf(places.headings, chapter, document.numOfPages);
    const pages = cut(compiler.plainSvg(document), first, last);
    const unsent = pages.filter((page) => !known.includes(page.hash));
    return {
      header: {
        first,
        count: document.numOfPages,
        headings: places.headings,
        bare: places.bare,
        pages: pages.map(({ hash, width, height }) => ({ hash, width, height })),
        sent: unsent.map((page) => page.hash),
        unprintable: unprintable(nodeModules, compiler, document, snapshot),
      },
      parts: unsent.map(standalone),
    };
  });
}

// A part, and what follows the chapters, begins on a page of its own; a chapter may begin on the page where the one before ends.
function rangeOf(headings, chapter, count) {
  const outlined = headings.filter((heading) => heading.outlined);
  const heading = chapter === summary ? outlined[0] : outlined.filter((one) => one.level === 2)[chapter];
  const next = outlined.slice(outlined.indexOf(heading) + 1).find((one) => one.level <= 2);
  return { first: heading.page, last: next ? Math.max(heading.page, next.first || next.level === 1 ? next.page - 1 : next.page) : count };
}

// Signs that the archive's standard refuses to print, for no face has them. The PDF is tried only where there may be new ones.
function unprintable(nodeModules, compiler, document, snapshot) {
  const { figures, history, regions, ...printed } = JSON.parse(snapshot);
  const strange = strangeSigns(nodeModules, JSON.stringify(printed));
  if (strange.every((sign) => printable.has(sign))) return [];
  try {
    pdfOf(compiler, document, 'a-3a', 0);
    strange.forEach((sign) => printable.add(sign));
    return [];
  } catch (error) {
    return strange.filter((sign) => error.message.includes(sign));
  }
}
