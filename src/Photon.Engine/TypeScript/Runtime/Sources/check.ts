import { type Check, issuesOf, type Issue, type Path } from "./check/found";
import { explain } from "./check/sentences";

export * from "./check/arrays";
export * from "./check/choices";
export * from "./check/equal";
export * from "./check/exact";
export * from "./check/formats";
export * from "./check/found";
export * from "./check/kinds";
export * from "./check/numbers";
export * from "./check/objects";
export { explain } from "./check/sentences";
export * from "./check/texts";
export * from "./check/unevaluated";

/** A named check that knows the type it checks for, and speaks Standard Schema v1. */
export interface Shape<T> {
  readonly name: string;
  readonly check: Check;
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    /** Its messages are English sentences; those of another `explain` in the options, such as that of a form's messages, are in its language. */
    readonly validate: (value: unknown, options?: Options) => { readonly value: T } | { readonly issues: readonly { readonly message: string; readonly path: Path }[] };
    readonly types?: { readonly input: unknown; readonly output: T } | undefined;
  };
}

interface Options {
  readonly libraryOptions?: Readonly<Record<string, unknown>> | undefined;
}

/** Gives a check a name and a type. */
export function shape<T>(name: string, check: Check): Shape<T> {
  return {
    name,
    check,
    "~standard": {
      version: 1,
      vendor: "photon",
      validate(value, options) {
        const issues = issuesOf(check, value);
        const say = (options?.libraryOptions?.explain ?? explain) as (issue: Issue, ask: "text") => string;
        return issues.length ? { issues: issues.map((issue) => ({ message: say(issue, "text"), path: issue.path })) } : { value: value as T };
      },
    },
  };
}
