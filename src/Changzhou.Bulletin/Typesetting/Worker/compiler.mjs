// Typst with the project's templates and faces: files in, a set document out.
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
const workspace = path.join(import.meta.dirname, 'templates');

let compiler;
let hasSet = false;

/** @param name the folder of the face and its weight, noto-sans-sc/400Regular */
export function readFace(nodeModules, name) {
  return fs.readFileSync(pathOf(nodeModules, faces.find((face) => face.startsWith(`${name}/`))));
}

function pathOf(nodeModules, face) {
  return path.join(nodeModules, '@expo-google-fonts', face);
}

/** Gives use(compiler)'s result while files stand at their paths; what Typst remembers of setting them helps the next one. */
export function withFiles(nodeModules, files, parts, use) {
  compiler ??= create(nodeModules);
  try {
    files.forEach((file, index) => compiler.mapShadow(path.join(workspace, file), parts[index]));
    return use(compiler);
  } finally {
    compiler.resetShadow();
    hasSet = true;
  }
}

/** Keeps the layout of the last few editions, not of every one since the start: work for when the answer is out. */
export function forgetOld() {
  if (hasSet) compiler.evictCache(5);
  hasSet = false;
}

/** Sets the files; those given here in place of the ones that stood at their paths. */
export function compile(others = {}) {
  for (const [file, content] of Object.entries(others)) compiler.mapShadow(path.join(workspace, file), content);
  const compiled = compiler.compile({ mainFilePath: path.join(workspace, 'bulletin.typ'), resetRead: true });
  if (compiled.hasError() || !compiled.result) throw new Error(`Typst: ${explain(compiled.takeError() ?? compiled.takeDiagnostics())}`);
  const warnings = compiled.takeWarnings();
  if (warnings) for (const line of explain(warnings).split('\n')) if (line) console.error(`Typst: ${line}`);
  return compiled.result;
}

function create(nodeModules) {
  const { NodeCompiler } = createRequire(path.join(nodeModules, 'worker.js'))('@myriaddreamin/typst-ts-node-compiler');
  // Paths, not bytes: Typst then reads of a face what it needs, and of one that no page shows only the tables.
  return NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: faces.map((face) => pathOf(nodeModules, face)) }] });
}

function explain(diagnostics) {
  if (!diagnostics) return 'no reason given';
  return compiler.fetchDiagnostics(diagnostics).map((one) =>
    `${one.path ? `${path.basename(one.path)}:${one.range?.start?.line + 1}: ` : ''}${one.message}${one.hints?.length ? ` (${one.hints.join('; ')})` : ''}`).join('\n');
}
