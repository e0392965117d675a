// node verify.cjs MODULE PACT ADDRESS: verifies a pact with the reference core as pact-js does, and writes the milliseconds it took, or why it failed.
process.env.PACT_DO_NOT_TRACK = 'true';
const { performance } = require('node:perf_hooks');
const fs = require('node:fs');

const [module_, pact, address, said] = process.argv.slice(2);
const core = require(module_).default;
const begin = performance.now();
core.verifyPacts({ provider: 'shop', providerBaseUrl: address, pactUrls: [pact], logLevel: 'error' })
  .then(() => fs.writeFileSync(said, `${performance.now() - begin}`))
  .catch(error => fs.writeFileSync(said, `failed: ${error}`));
