// Reads a catalogue as Turtle and as JSON-LD, and blocks of schema.org data, with the parsers that others use.
// Usage: node check.mjs FOLDER, which holds catalogue.ttl, catalogue.jsonld and any number of schema-*.jsonld.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

const folder = process.argv[2];
const text = (name) => readFileSync(join(folder, name), 'utf8');
const faults = [];

const turtle = new Parser({ baseIRI: 'urn:none:' }).parse(text('catalogue.ttl'));
const shapes = new Store(new Parser().parse(readFileSync(new URL('shapes.ttl', import.meta.url), 'utf8')));
const report = await new SHACLValidator(shapes).validate(new Store(turtle));
for (const result of report.results) faults.push(`DCAT: ${result.focusNode?.value} ${result.path?.value ?? ''} ${result.sourceConstraintComponent?.value}`);

// Both ways of writing it must say the same: equal after canonicalisation (RDFC-1.0).
const options = { algorithm: 'RDFC-1.0', format: 'application/n-quads', documentLoader: () => { throw new Error('A context must not be fetched.'); } };
const canonical = await jsonld.canonize(JSON.parse(text('catalogue.jsonld')), options);
const { Writer } = await import('n3');
const quads = await new Promise((done, failed) => {
  const writer = new Writer({ format: 'N-Quads' });
  writer.addQuads(turtle);
  writer.end((error, out) => (error ? failed(error) : done(out)));
});
if (await jsonld.canonize(quads, { ...options, inputFormat: 'application/n-quads' }) !== canonical) faults.push('DCAT: the Turtle and the JSON-LD say different things.');

// schema.org's context cannot be fetched here; what counts of it is that its terms are below https://schema.org/ and that addresses are addresses.
const address = { '@type': '@id' };
const context = { '@context': { '@vocab': 'https://schema.org/', url: address, contentUrl: address, license: address, item: address, encodingFormat: {}, dataset: address } };
const loader = async (url) => {
  if (url !== 'https://schema.org') throw new Error(`No other context than schema.org's is expected: ${url}`);
  return { contextUrl: null, documentUrl: url, document: context };
};
const must = {
  Report: ['name', 'publisher', 'datePublished', 'url', 'license', 'encoding'],
  Dataset: ['name', 'description', 'url', 'license', 'publisher', 'temporalCoverage', 'spatialCoverage', 'distribution'],
  DataDownload: ['contentUrl', 'encodingFormat'],
  DataCatalog: ['name', 'description', 'url', 'dataset'],
  ListItem: ['position', 'name', 'item'],
  GovernmentOrganization: ['name'],
};
const types = {};
for (const name of readdirSync(folder).filter((name) => name.startsWith('schema-'))) {
  const flat = await jsonld.flatten(JSON.parse(text(name)), null, { documentLoader: loader, base: 'https://bulletin.example/' });
  for (const node of flat) {
    for (const type of (node['@type'] ?? []).map((type) => type.replace('https://schema.org/', ''))) {
      types[type] = (types[type] ?? 0) + 1;
      for (const property of must[type] ?? []) if (!node[`https://schema.org/${property}`]?.length) faults.push(`${name}: a ${type} has no ${property}.`);
    }
    if (Object.keys(node).length > 1 && !node['@type']) faults.push(`${name}: ${node['@id']} is of no type.`);
  }
}

console.log(JSON.stringify({ triples: turtle.length, types, faults }));
