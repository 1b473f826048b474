// Sets an edition with Typst: data in, PDF out. Templates are the .typ files beside this one.
import { compile, withFiles } from './compiler.mjs';

/** @param header.files paths of the parts, such as snapshot.json; header.standard; header.timestamp in seconds */
export function typeset(nodeModules, { files, standard, timestamp }, parts) {
  return withFiles(nodeModules, files, parts, (compiler) => {
    const document = compile();
    return { header: { pages: document.numOfPages }, parts: [pdfOf(compiler, document, standard, timestamp)] };
  });
}

export function pdfOf(compiler, document, standard, timestamp) {
  try {
    return compiler.pdf(document, { pdfStandard: standard, creationTimestamp: timestamp });
  } catch (error) {
    // The diagnostics of an export come as Rust prints them.
    const messages = [...error.message.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]);
    throw new Error(`Typst: ${messages.length ? messages.join('; ').replaceAll(`\\"`, `"`) : error.message}`);
  }
}
