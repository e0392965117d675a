// node core.cjs MODULE PACT ANSWERS: what the reference core says of answers to the interactions of a pact, as lines "accepted NAME" or "refused NAME".
// ANSWERS is a file of [{ "name", "key", "body"? }]; without a body the interaction's own answer is given.
process.env.PACT_DO_NOT_TRACK = 'true';
const fs = require('node:fs');
const http = require('node:http');

const [module_, pactPath, answersPath] = process.argv.slice(2);
const core = require(module_).default;
const pact = JSON.parse(fs.readFileSync(pactPath, 'utf8'));
const answers = JSON.parse(fs.readFileSync(answersPath, 'utf8'));

async function isAccepted(answer) {
  const interaction = pact.interactions.find(candidate => candidate.key === answer.key);
  const { status, headers = {}, body } = interaction.response;
  const content = 'body' in answer ? answer.body : body?.content;
  const text = content === undefined ? undefined : typeof content === 'string' && !body.contentType.includes('json') ? content : JSON.stringify(content);
  const server = http.createServer((request, response) => {
    request.resume();
    if (request.url === '/state') response.writeHead(200).end();
    else response.writeHead(status, Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, values.join(', ')]))).end(text);
  });
  await new Promise(listening => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${server.address().port}`;
  const only = `${answersPath}.${process.pid}.json`;
  fs.writeFileSync(only, JSON.stringify({ ...pact, interactions: [interaction] }));
  try {
    await core.verifyPacts({ provider: pact.provider.name, providerBaseUrl: address, pactUrls: [only], logLevel: 'error', providerStatesSetupUrl: `${address}/state` });
    return true;
  } catch {
    return false;
  } finally {
    server.close();
    fs.rmSync(only);
  }
}

(async () => {
  const said = [];
  for (const answer of answers) said.push(`${(await isAccepted(answer)) ? 'accepted' : 'refused'} ${answer.name}`);
  fs.writeFileSync(`${answersPath}.said`, said.join('\n'));
})();
