namespace Photon.Engine.Tests.Pact.Fix;

/// <summary>A contract as people write them, in blocks and with comments, without examples and with them.</summary>
internal static class BlockContract
{
    public const string Before = """
        openapi: 3.1.1 # kept
        info: { title: Shop, version: '1' }
        paths:
          /products/{id}:
            parameters:
              - $ref: '#/components/parameters/Id'
            put:
              operationId: putProduct
              parameters:
              - name: shop # of many
                in: query
                required: true
                schema: { type: string, enum: [north, south] }
              - { name: page, in: query, schema: { type: integer } }
              requestBody:
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/Product' }   # the whole

              # what comes back
              responses:
                '200':
                  description: Done.
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Product'
                      x-more: 1
                '404': { $ref: '#/components/responses/Missing' }
                '409': { description: No., content: { text/plain: { schema: { type: string, enum: ['a, b'] } } } }
        components:
          parameters:
            Id:
              name: id
              in: path
              required: true
              schema: { type: integer, minimum: 1 }
          responses:
            Missing:
              description: Gone.
              content:
                application/problem+json:
                  schema:
                    type: object
                    required: [title]
                    properties:
                      title: { type: string }
                    description: |
                      A problem.

                      Of some kind.

          schemas:
            Product:
              type: object
              required: [name, tags]
              properties:
                name: { type: string, enum: [tea] }
                tags: { type: array, minItems: 1, items: { type: string, enum: [new] } }

        """;

    public const string After = """
        openapi: 3.1.1 # kept
        info: { title: Shop, version: '1' }
        paths:
          /products/{id}:
            parameters:
              - $ref: '#/components/parameters/Id'
            put:
              operationId: putProduct
              parameters:
              - name: shop # of many
                in: query
                required: true
                schema: { type: string, enum: [north, south] }
                example: north
              - { name: page, in: query, schema: { type: integer } }
              requestBody:
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/Product' }   # the whole
                    example:
                      name: tea
                      tags:
                        - new

              # what comes back
              responses:
                '200':
                  description: Done.
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Product'
                      example:
                        name: tea
                        tags:
                          - new
                      x-more: 1
                '404': { $ref: '#/components/responses/Missing' }
                '409': { description: No., content: { text/plain: { schema: { type: string, enum: ['a, b'] }, example: 'a, b' } } }
        components:
          parameters:
            Id:
              name: id
              in: path
              required: true
              schema: { type: integer, minimum: 1 }
              example: 1
          responses:
            Missing:
              description: Gone.
              content:
                application/problem+json:
                  schema:
                    type: object
                    required: [title]
                    properties:
                      title: { type: string }
                    description: |
                      A problem.

                      Of some kind.
                  example:
                    title: title

          schemas:
            Product:
              type: object
              required: [name, tags]
              properties:
                name: { type: string, enum: [tea] }
                tags: { type: array, minItems: 1, items: { type: string, enum: [new] } }

        """;
}
