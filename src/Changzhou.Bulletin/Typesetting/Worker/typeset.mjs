// Sets an edition with Typst: data in, PDF out. Templates are the .typ files beside this one.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';

// Only these faces get into the page, so that it is the same on every machine.
const faces = [
  'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf',
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
];
const templates = path.join(import.meta.dirname, 'templates');
const workspace = templates;

let compiler;

/** @param header.files paths of the parts, such as /snapshot.json; header.standard; header.timestamp in seconds */
export function typeset(nodeModules, { files, standard, timestamp }, parts) {
  compiler ??= create(nodeModules);
  try {
    files.forEach((file, index) => compiler.mapShadow(path.join(workspace, file), parts[index]));
    const compiled = compiler.compile({ mainFilePath: path.join(workspace, 'bulletin.typ'), resetRead: true });
    const document = compiled.result;
    if (compiled.hasError() || !document) throw new Error(`Typst: ${explain(compiled.takeError() ?? compiled.takeDiagnostics())}`);
    const warnings = compiled.takeWarnings();
    if (warnings) for (const line of explain(warnings).split('\n')) if (line) console.error(`Typst: ${line}`);
    const pages = document.numOfPages;
    const pdf = pdfOf(document, standard, timestamp);
    // Keeps the layout of the last few editions, not of every one since the start.
    compiler.evictCache(5);
    return { header: { pages }, parts: [pdf] };
  } finally {
    compiler.resetShadow();
  }
}

function create(nodeModules) {
  const { NodeCompiler } = createRequire(path.join(nodeModules, 'worker.js'))('@myriaddreamin/typst-ts-node-compiler');
  const fontBlobs = faces.map((face) => fs.readFileSync(path.join(nodeModules, '@expo-google-fonts', face)));
  return NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
}

function pdfOf(document, standard, timestamp) {
  try {
    return compiler.pdf(document, { pdfStandard: standard, creationTimestamp: timestamp });
  } catch (error) {
    // The diagnostics of an export come as Rust prints them.
    const messages = [...error.message.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]);
    throw new Error(`Typst: ${messages.length ? messages.join('; ').replaceAll(`\\"`, `"`) : error.message}`);
  }
}

function explain(diagnostics) {
  if (!diagnostics) return 'no reason given';
  return compiler.fetchDiagnostics(diagnostics).map((one) =>
    `${one.path ? `${path.basename(one.path)}:${one.range?.start?.line + 1}: ` : ''}${one.message}${one.hints?.length ? ` (${one.hints.join('; ')})` : ''}`).join('\n');
}
