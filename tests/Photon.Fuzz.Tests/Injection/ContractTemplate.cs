using System.Text.Json.Nodes;

namespace Photon.Fuzz.Tests.Injection;

/// <summary>A contract with holes: <c>§</c> stands for a text, <c>¤</c> for the same as part of a <c>$ref</c>.</summary>
internal static class ContractTemplate
{
    public static JsonNode Fill(string template, string text)
    {
        var reference = Uri.EscapeDataString(WellFormed(text).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        return Fill(JsonNode.Parse(template), s => s.Replace("§", text, StringComparison.Ordinal).Replace("¤", reference, StringComparison.Ordinal))!;
    }

    private static JsonNode? Fill(JsonNode? node, Func<string, string> fill) => node switch
    {
        JsonObject obj => new JsonObject(obj.Select(m => KeyValuePair.Create(fill(m.Key), Fill(m.Value, fill)))),
        JsonArray array => new JsonArray([.. array.Select(item => Fill(item, fill))]),
        JsonValue value when value.TryGetValue(out string? text) => JsonValue.Create(fill(text)),
        null => null,
        _ => node.DeepClone(),
    };

    private static string WellFormed(string text) =>
        System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Every place whose text is for people, or is a value: nothing here can be wrong, whatever it says.</summary>
    public const string Texts = """
        {
          "openapi": "3.1.0",
          "info": {
            "title": "§", "version": "§", "summary": "§", "description": "§", "license": { "name": "§" },
            "contact": { "name": "§" }, "x-any": "§"
          },
          "externalDocs": { "url": "https://x.example", "description": "§" },
          "servers": [
            { "url": "https://{v}.example", "description": "§", "variables": { "v": { "default": "§", "enum": ["§"], "description": "§" } } }
          ],
          "tags": [ { "name": "things", "description": "§", "externalDocs": { "url": "https://x.example", "description": "§" } } ],
          "paths": {
            "/things/{id}": {
              "summary": "§",
              "description": "§",
              "parameters": [
                { "name": "id", "in": "path", "required": true, "description": "§", "schema": { "type": "string", "description": "§", "title": "§" } }
              ],
              "get": {
                "operationId": "getThing",
                "tags": [ "things" ],
                "summary": "§",
                "description": "§",
                "deprecated": true,
                "x-any": { "§": "§" },
                "parameters": [
                  { "name": "q", "in": "query", "description": "§", "example": "§", "schema": { "type": "string", "default": "§", "examples": ["§"] } },
                  { "name": "X-H", "in": "header", "description": "§", "schema": { "type": "string", "default": "§" } },
                  { "name": "c", "in": "cookie", "description": "§", "schema": { "type": "string", "default": "§" } },
                  { "name": "e", "in": "query", "examples": { "one": { "summary": "§", "description": "§", "value": "§" } }, "schema": { "type": "string" } }
                ],
                "responses": {
                  "200": {
                    "description": "§",
                    "headers": { "X-R": { "description": "§", "schema": { "type": "string" } } },
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" }, "example": { "name": "§" } } },
                    "links": { "next": { "operationId": "getThing", "description": "§", "parameters": { "id": "§" } } }
                  },
                  "404": { "description": "§" },
                  "default": { "description": "§", "content": { "text/plain": { "schema": { "type": "string", "description": "§" }, "example": "§" } } }
                }
              },
              "post": {
                "operationId": "setThing",
                "tags": [ "things" ],
                "summary": "§",
                "requestBody": {
                  "description": "§",
                  "content": {
                    "application/json": {
                      "schema": { "type": "object", "description": "§", "properties": { "inline": { "type": "object", "description": "§", "properties": { "a": { "type": "string", "description": "§", "default": "§" } } } } },
                      "examples": { "one": { "summary": "§", "value": "§" } }
                    }
                  }
                },
                "responses": { "204": { "description": "§" } }
              }
            }
          },
          "webhooks": { "changed": { "post": { "operationId": "changed", "summary": "§", "description": "§", "responses": { "200": { "description": "§" } } } } },
          "components": {
            "schemas": {
              "Thing": {
                "title": "§", "description": "§", "type": "object", "$comment": "§", "required": ["name"], "example": { "name": "§" }, "default": { "name": "§" },
                "properties": {
                  "name": { "type": "string", "description": "§", "default": "§", "example": "§", "examples": ["§"], "title": "§", "deprecated": true },
                  "kind": { "$ref": "#/components/schemas/Kind", "description": "§" },
                  "either": { "description": "§", "oneOf": [ { "type": "string", "title": "T", "description": "§" }, { "type": "integer", "description": "§" } ] },
                  "map": { "type": "object", "description": "§", "additionalProperties": { "type": "string", "default": "§" } }
                }
              },
              "Kind": { "type": "string", "description": "§", "enum": ["a", "b"], "default": "§", "x-enum-descriptions": ["§", "§"] }
            },
            "securitySchemes": { "key": { "type": "apiKey", "in": "header", "name": "X-Key", "description": "§" } }
          }
        }
        """;

    /// <summary>Every place whose text is a name.</summary>
    public const string Names = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Names", "version": "1" },
          "tags": [ { "name": "§" } ],
          "security": [ { "§": ["§"] } ],
          "paths": {
            "/things": {
              "get": {
                "operationId": "§",
                "tags": [ "§" ],
                "parameters": [
                  { "name": "§", "in": "query", "schema": { "type": "string" } },
                  { "name": "§", "in": "cookie", "schema": { "type": "integer" } },
                  { "name": "q", "in": "query", "schema": { "type": "string", "enum": ["§", "b"] }, "x-photon-name": "§" },
                  { "name": "deep", "in": "query", "style": "deepObject", "schema": { "type": "object", "properties": { "§": { "type": "string" } } } },
                  { "name": "e", "in": "query", "schema": { "type": "string" }, "examples": { "§": { "value": "x" } } }
                ],
                "responses": {
                  "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/¤" } } }, "links": { "§": { "operationId": "§" } } },
                  "400": { "$ref": "#/components/responses/¤" }
                }
              },
              "put": {
                "operationId": "renamed",
                "x-photon-name": "§",
                "tags": [ "b§" ],
                "requestBody": { "content": { "application/x-www-form-urlencoded": { "schema": { "type": "object", "properties": { "§": { "type": "string" } } } } } },
                "responses": { "204": { "description": "" } }
              },
              "post": {
                "operationId": "b§",
                "tags": [ "§" ],
                "requestBody": { "content": { "multipart/form-data": { "schema": { "type": "object", "properties": { "§": { "type": "string", "format": "binary" }, "b§": { "type": "array", "items": { "type": "integer" } } } } } } },
                "responses": { "204": { "description": "" } },
                "callbacks": { "§": { "{$request.body#/url}": { "post": { "responses": { "200": { "description": "" } } } } } }
              }
            }
          },
          "webhooks": { "§": { "post": { "responses": { "200": { "description": "" } } } } },
          "components": {
            "schemas": {
              "§": { "type": "object", "properties": { "§": { "type": "string" }, "b§": { "$ref": "#/components/schemas/b¤" } }, "required": ["§"] },
              "b§": { "type": "string", "enum": ["§", "b"], "x-enum-varnames": ["§", "B"], "x-photon-name": "§" },
              "c§": { "type": "object", "x-photon-name": "§", "properties": { "a": { "type": "string", "x-photon-name": "§" }, "§": { "type": "object", "properties": { "§": { "type": "array", "items": { "type": "object", "properties": { "§": { "type": "integer" } } } } } } } },
              "d§": { "oneOf": [ { "$ref": "#/components/schemas/e¤" }, { "$ref": "#/components/schemas/f¤" } ], "discriminator": { "propertyName": "§", "mapping": { "§": "#/components/schemas/e¤", "b§": "f§" } } },
              "e§": { "type": "object", "title": "§", "required": ["§"], "properties": { "§": { "type": "string" } } },
              "f§": { "type": "object", "title": "§", "required": ["§"], "properties": { "§": { "type": "string" } } },
              "g§": { "oneOf": [ { "type": "string", "title": "§" }, { "type": "object", "title": "b§", "properties": { "§": { "const": "§" } } } ] },
              "h§": { "type": "object", "properties": { "§": { "enum": [ "§", 1, null, true ] }, "p": { "const": "§" } }, "additionalProperties": { "type": "object", "properties": { "§": { "type": "integer" } } } },
              "i§": { "allOf": [ { "$ref": "#/components/schemas/¤" }, { "type": "object", "properties": { "c§": { "type": "string" } }, "patternProperties": { "^x": { "type": "string" } }, "dependentRequired": { "§": [ "c§" ] } } ] }
            },
            "responses": { "§": { "description": "" } },
            "securitySchemes": {
              "§": { "type": "oauth2", "flows": { "clientCredentials": { "tokenUrl": "https://x.example", "scopes": { "§": "§" } } } }
            }
          }
        }
        """;

    /// <summary>Every place whose text has a grammar of its own, and may be refused.</summary>
    public const string Grammars = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Grammars", "version": "1", "termsOfService": "§", "contact": { "url": "§", "email": "§" }, "license": { "name": "MIT", "url": "§" } },
          "externalDocs": { "url": "§" },
          "servers": [ { "url": "§" }, { "url": "https://x.example/§" } ],
          "paths": {
            "/safe": {
              "get": {
                "operationId": "safe",
                "parameters": [
                  { "name": "p", "in": "query", "schema": { "type": "string", "pattern": "§" } },
                  { "name": "f", "in": "query", "schema": { "type": "string", "format": "§" } },
                  { "name": "n", "in": "query", "schema": { "type": "integer", "default": "§" } },
                  { "name": "b", "in": "query", "schema": { "type": "boolean", "default": "§" } },
                  { "name": "d", "in": "query", "schema": { "type": "string", "format": "date-time", "default": "§" } }
                ],
                "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Patterns" } } } } }
              }
            },
            "/media": {
              "post": {
                "operationId": "media",
                "requestBody": { "content": { "§": { "schema": { "type": "string" } }, "application/§": { "schema": { "type": "object" } } } },
                "responses": { "200": { "description": "", "content": { "§": {}, "application/json; a=§": { "schema": { "type": "string" } } } } }
              }
            },
            "/headers": {
              "get": {
                "operationId": "headers",
                "parameters": [ { "name": "§", "in": "header", "schema": { "type": "string" } }, { "name": "X-§", "in": "header", "schema": { "type": "string" } } ],
                "responses": { "200": { "description": "", "headers": { "§": { "schema": { "type": "string" } }, "X-§": { "schema": { "type": "integer" } } } } }
              }
            },
            "/a§": { "get": { "operationId": "pathText", "responses": { "200": { "description": "" } } } },
            "/b/{§}": { "get": { "operationId": "pathParameter", "parameters": [ { "name": "§", "in": "path", "required": true, "schema": { "type": "string" } } ], "responses": { "200": { "description": "" } } } },
            "/c/§": { "get": { "responses": { "200": { "description": "" } } } }
          },
          "components": {
            "schemas": {
              "Patterns": {
                "type": "object",
                "propertyNames": { "pattern": "§" },
                "patternProperties": { "§": { "type": "string" } },
                "properties": {
                  "p": { "type": "string", "pattern": "§", "format": "§", "contentMediaType": "§", "contentEncoding": "§" },
                  "d": { "type": "string", "format": "date", "default": "§", "example": "§" },
                  "x": { "type": "string", "xml": { "name": "§", "prefix": "§", "namespace": "§" } },
                  "t": { "type": "string", "format": "uuid", "enum": ["§"] }
                }
              }
            },
            "securitySchemes": {
              "key": { "type": "apiKey", "in": "header", "name": "§" },
              "http": { "type": "http", "scheme": "§", "bearerFormat": "§" },
              "oauth": { "type": "oauth2", "flows": { "authorizationCode": { "authorizationUrl": "§", "tokenUrl": "§", "refreshUrl": "§", "scopes": {} } } },
              "oidc": { "type": "openIdConnect", "openIdConnectUrl": "§" }
            }
          }
        }
        """;

    /// <summary>2.0, whose words are lifted.</summary>
    public const string Swagger = """
        {
          "swagger": "2.0",
          "info": { "title": "§", "version": "§", "description": "§" },
          "host": "x.example",
          "basePath": "/§",
          "consumes": [ "application/json" ],
          "produces": [ "application/json" ],
          "tags": [ { "name": "§", "description": "§" } ],
          "paths": {
            "/things": {
              "post": {
                "operationId": "§",
                "tags": [ "§" ],
                "summary": "§",
                "description": "§",
                "parameters": [
                  { "name": "§", "in": "query", "type": "string", "description": "§", "enum": ["§", "b"], "default": "§" },
                  { "name": "body§", "in": "body", "description": "§", "schema": { "$ref": "#/definitions/¤" } }
                ],
                "responses": { "200": { "description": "§", "schema": { "$ref": "#/definitions/¤" }, "examples": { "application/json": "§" } } }
              },
              "put": {
                "operationId": "form",
                "consumes": [ "multipart/form-data" ],
                "parameters": [
                  { "name": "§", "in": "formData", "type": "file", "description": "§" },
                  { "name": "b§", "in": "formData", "type": "array", "collectionFormat": "multi", "items": { "type": "string", "pattern": "^a$" } }
                ],
                "responses": { "204": { "description": "§" } }
              }
            }
          },
          "definitions": {
            "§": { "type": "object", "description": "§", "discriminator": "kind", "required": ["kind", "§"], "properties": { "kind": { "type": "string" }, "§": { "type": "string", "description": "§" } } },
            "b§": { "allOf": [ { "$ref": "#/definitions/¤" }, { "type": "object", "properties": { "b§": { "type": "integer" } } } ] }
          },
          "securityDefinitions": { "§": { "type": "apiKey", "in": "query", "name": "§", "description": "§" } }
        }
        """;
}
