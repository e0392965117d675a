import type { Answer, Hundred, Operation } from "./types";

/** An answer that is no success, or not what the contract says. */
export class ApiError<S extends number = number, P = unknown> extends Error {
  override readonly name = "ApiError";

  declare readonly operation: string;
  declare readonly status: S;
  /** The body: what the contract declares for the status, else the text. */
  declare readonly problem: P;
  declare readonly headers: Headers;

  constructor(operation: string, status: S, problem: P, headers: Headers) {
    super(`${operation.split(" ", 2).join(" ")}: ${status}`);
    Object.assign(this, { operation, status, problem, headers });
  }
}

/** There is no answer: the server was not reached, or the connection broke. */
export class NetworkError extends Error {
  override readonly name = "NetworkError";

  constructor(cause: unknown) {
    super("No answer from the server.", { cause });
  }
}

/** Every error that an operation declares. */
export type ErrorOf<O> = O extends Operation<never, unknown, infer A, never> ? ErrorIn<A> : never;

type ErrorIn<A> = A extends Answer<infer S, infer B> ? ([Exclude<S, Hundred<2>>] extends [never] ? never : ApiError<Exclude<S, Hundred<2>>, B>) : never;

/** Whether an error is an answer to this operation; its `status` then tells what `problem` is. */
export function isErrorOf<I extends never, O, A, N extends never>(operation: Operation<I, O, A, N>, error: unknown): error is ErrorIn<A> {
  return error instanceof ApiError && error.operation === operation.template;
}
