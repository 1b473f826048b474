// The typesetting worker: draws charts and sets pages for one portal, until its stdin closes.
// node worker.mjs NODE_MODULES
import { forgetOld } from './compiler.mjs';
import { readFrames, writeFrame } from './frames.mjs';
import { paint } from './paint.mjs';
import { preview } from './preview.mjs';
import { raster } from './raster.mjs';
import { typeset } from './typeset.mjs';

// Stdout carries frames only; whatever a library prints goes to the log.
console.log = console.info = console.debug = console.error;

const nodeModules = process.argv[2];
const verbs = {
  paint: (header) => paint(nodeModules, header),
  print: (header, parts) => typeset(nodeModules, header, parts),
  preview: (header, parts) => preview(nodeModules, header, parts),
  raster: (header, parts) => raster(nodeModules, header, parts),
};

for await (const { header, parts } of readFrames(process.stdin)) {
  try {
    const verb = verbs[header.verb];
    if (!verb) throw new Error(`The worker does not know '${header.verb}'.`);
    const answer = verb(header, parts);
    writeFrame(answer.header ?? {}, answer.parts);
  } catch (error) {
    writeFrame({ error: error.message });
  }
  forgetOld();
}
process.exit(0);
