import type { Guard } from "./props";

/** Has the browser ask before somebody leaves the page with something unsaved: `guard={leavingGuard}`. */
export const leavingGuard: Guard = (isDirty) => {
  const ask = (event: BeforeUnloadEvent) => {
    if (isDirty()) {
      event.preventDefault();
    }
  };
  addEventListener("beforeunload", ask);
  return () => removeEventListener("beforeunload", ask);
};
