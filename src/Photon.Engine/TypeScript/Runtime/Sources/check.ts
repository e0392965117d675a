import { type Check, issuesOf, type Path } from "./check/found";

export * from "./check/arrays";
export * from "./check/choices";
export * from "./check/equal";
export * from "./check/exact";
export * from "./check/formats";
export * from "./check/found";
export * from "./check/kinds";
export * from "./check/numbers";
export * from "./check/objects";
export * from "./check/texts";
export * from "./check/unevaluated";

/** A named check that knows the type it checks for, and speaks Standard Schema v1; its messages are codes with their limits: `minLength 1`. */
export interface Shape<T> {
  readonly name: string;
  readonly check: Check;
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => { readonly value: T } | { readonly issues: readonly { readonly message: string; readonly path: Path }[] };
    readonly types?: { readonly input: unknown; readonly output: T } | undefined;
  };
}

/** Gives a check a name and a type. */
export function shape<T>(name: string, check: Check): Shape<T> {
  return {
    name,
    check,
    "~standard": {
      version: 1,
      vendor: "photon",
      validate(value) {
        const issues = issuesOf(check, value);
        return issues.length ? { issues: issues.map(({ code, args, path }) => ({ message: [code, ...(args ?? [])].join(" "), path })) } : { value: value as T };
      },
    },
  };
}
