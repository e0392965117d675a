// node compare.mjs COMPARATOR OAS PACT: the errors that openapi-pact-comparator finds, each once, as lines.
// Its own command cuts what it writes to a pipe at 64 kB.
import fs from 'node:fs';

const [comparator, oas, pact] = process.argv.slice(2);
const { Comparator } = await import(comparator);
const read = path => JSON.parse(fs.readFileSync(path, 'utf8'));
const found = new Set();
for await (const finding of new Comparator({ oas: read(oas) }).compare(read(pact))) {
  if (finding.type === 'error') found.add(`${finding.code}: ${finding.message.replaceAll('\n', ' ')}`);
}

fs.writeSync(1, ['done', ...found].join('\n'));
