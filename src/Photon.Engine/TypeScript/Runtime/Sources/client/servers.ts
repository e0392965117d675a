import type { Call } from "./types";

/** An operation that has a server of its own. Who sends the contract's calls elsewhere, such as to a test server, sends these there too. */
export function server(call: Call, own: string, contract: string): void {
  if (call.client.baseUrl === contract) call.base = own;
}
