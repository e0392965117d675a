// A consumer's own tests with pact-js, which write the pact till-Shop.json: node consumer.cjs <pact-js> <folder for pacts>
const [, , library, dir] = process.argv;
const { PactV4, MatchersV3 } = require(library);
const { like, integer, decimal, uuid, regex, eachLike, fromProviderState } = MatchersV3;

const assam = '7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c0001';
const product = {
  id: uuid(assam),
  name: like('Assam'),
  category: regex('^(tea|coffee|tableware)$', 'tea'),
  price: decimal(4.9),
};

async function main() {
  const pact = new PactV4({ consumer: 'till', provider: 'Shop', dir, logLevel: 'error' });

  await pact
    .addInteraction()
    .given('one product is on sale', { id: assam })
    .uponReceiving('the till asks for a product')
    .withRequest('GET', fromProviderState('/products/${id}', `/products/${assam}`), (request) => request.headers({ Accept: 'application/json' }))
    .willRespondWith(200, (response) => response.jsonBody(product))
    .executeTest(async (server) => {
      const answer = await fetch(`${server.url}/products/${assam}`, { headers: { Accept: 'application/json' } });
      if ((await answer.json()).category !== 'tea') throw new Error('not what was asked for');
    });

  await pact
    .addInteraction()
    .given('one product is on sale', { id: assam })
    .uponReceiving('the till lists teas')
    .withRequest('GET', '/products', (request) => request.query({ category: 'tea', pageSize: '5' }))
    .willRespondWith(200, (response) => response.jsonBody({ items: eachLike(product), page: integer(1), pageSize: 5, total: integer(1) }))
    .executeTest(async (server) => {
      const answer = await fetch(`${server.url}/products?category=tea&pageSize=5`);
      if ((await answer.json()).items.length !== 1) throw new Error('not what was asked for');
    });

  await pact
    .addInteraction()
    .given('no product has the id', { id: assam })
    .uponReceiving('the till asks for a product that is gone')
    .withRequest('GET', fromProviderState('/products/${id}', `/products/${assam}`))
    .willRespondWith(404, (response) => response.headers({ 'Content-Type': 'application/problem+json' }).jsonBody({ status: 404, title: like('Not Found') }))
    .executeTest(async (server) => {
      const answer = await fetch(`${server.url}/products/${assam}`);
      if (answer.status !== 404) throw new Error('not what was asked for');
    });
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
