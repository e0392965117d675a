import type { Call, Step, StepFunction } from "./types";

/** Takes one step. */
export const take = (step: Step, call: Call): void | Promise<void> => {
  const [apply, ...values] = [step].flat() as [StepFunction, ...never[]];
  return apply(call, ...values);
};
