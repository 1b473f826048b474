// Finds the block of an edition that cannot be set, by setting chapters, then blocks, each alone: Typst names only the template's line.
import { compile } from './compiler.mjs';

/** @returns {chapter, block}: indexes, -1 the summary; null where each block alone can be set */
export function culpritOf(snapshotBytes) {
  const snapshot = JSON.parse(snapshotBytes);
  const isSet = (parts, summary) => {
    try {
      compile({ 'snapshot.json': Buffer.from(JSON.stringify({ ...snapshot, parts, summary })) });
      return true;
    } catch {
      return false; // Why, the first try has said.
    }
  };
  const firstOf = (blocks, isSetAlone) => {
    const block = blocks.findIndex((one) => !isSetAlone(one));
    return block < 0 ? null : block;
  };

  if (!isSet([], snapshot.summary)) return { chapter: -1, block: firstOf(snapshot.summary, (block) => isSet([], [block])) };
  let index = 0;
  for (const part of snapshot.parts) {
    for (const chapter of part.chapters) {
      if (!isSet([{ ...part, chapters: [chapter] }], [])) {
        const blocks = [...chapter.lead, ...chapter.sections.flatMap((section) => section.blocks)];
        return { chapter: index, block: firstOf(blocks, (block) => isSet([{ ...part, chapters: [{ ...chapter, lead: [block], sections: [] }] }], [])) };
      }
      index++;
    }
  }
  return null;
}
