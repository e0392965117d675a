import { ExactNumber } from "@photon/runtime/check";

/** A value to fill a form with, as JSON text: numbers keep their digits. */
export interface ExampleCase {
  readonly origin: string;
  readonly json: string;
}

/** A value with one broken constraint, where it is broken, and which. */
export interface MutationCase {
  readonly pointer: string;
  readonly code: string;
  readonly json: string;
}

/** What a form is judged by. */
export interface FormCases {
  readonly examples: readonly ExampleCase[];
  readonly mutations: readonly MutationCase[];
}

/** What was wrong at one stage. */
export interface Failure {
  readonly stage: string;
  readonly message: string;
  /** The example or mutation, where there is one. */
  readonly json?: string;
}

/** What came of one form. */
export interface Verdict {
  readonly name: string;
  readonly failures: Failure[];
  /** How often each thing was done and each exception from a round trip was made. */
  readonly counts: Record<string, number>;
}

/** JSON text as values; a number that JavaScript does not hold exactly becomes an `ExactNumber`. */
export function valueOf(json: string): unknown {
  return JSON.parse(json, (_, value: unknown, context?: { source?: string }) => {
    const source = context?.source;
    return typeof value === "number" && source !== undefined && !isHeld(value, source) ? new ExactNumber(source) : value;
  });
}

/** Whether a number is still the one that was written. */
function isHeld(value: number, source: string): boolean {
  return String(value) === source || (Number.isSafeInteger(value) && /^-?\d+(?:\.0*)?$/u.test(source)) || digits(String(value)) === digits(source);
}

function digits(text: string): string {
  const [mantissa = "", power = "0"] = text.toLowerCase().split("e");
  const [whole = "", rest = ""] = mantissa.split(".");
  const all = (whole + rest).replace(/^-?0+/u, "");
  const trimmed = all.replace(/0+$/u, "");
  return `${text.startsWith("-") ? "-" : ""}${trimmed}e${Number(power) - rest.length + (all.length - trimmed.length)}`;
}
