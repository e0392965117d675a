// pact-js verifies a running shop against a pact of ours: node provider.cjs <pact-js> <pact file> <address of the shop>
const [, , library, pact, address] = process.argv;
const { Verifier } = require(library);

const unknown = '00000000-0000-4000-8000-000000000000';

async function products(name) {
  const answer = await fetch(`${address}/products${name ? `?search=${encodeURIComponent(name)}` : ''}`);
  return (await answer.json()).items;
}

async function remove(name) {
  for (const { id } of await products(name)) await fetch(`${address}/products/${id}`, { method: 'DELETE' });
}

async function put(name) {
  const body = JSON.stringify({ name, category: 'tea', price: 4.9, packaging: { kind: 'loose', grams: 100 } });
  await fetch(`${address}/products`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  return (await products(name))[0].id;
}

new Verifier({
  provider: 'Shop',
  providerBaseUrl: address,
  pactUrls: [pact],
  logLevel: 'error',
  stateHandlers: {
    'one product is on sale': async () => {
      await remove('');
      return { id: await put('Assam') };
    },
    'no product has the id': async () => ({ id: unknown }),
    'a product has the name': async ({ name }) => {
      await put(name);
      return {};
    },
    'no product has the name': async ({ name }) => {
      await remove(name);
      return {};
    },
  },
})
  .verifyProvider()
  .then((output) => console.log(output))
  .catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
