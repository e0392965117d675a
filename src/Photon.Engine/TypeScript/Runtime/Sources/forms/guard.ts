import { leaving } from "../messages/en";
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

/** What a router tells before it leaves a page. That of `@solidjs/router` fits. */
export interface RouteLeave {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
  /** Goes after all; with `true` nobody is asked again. */
  retry(force?: boolean): void;
}

/** A router's hook, called inside of the form: `useBeforeLeave`. */
export type UseBeforeLeave = (listener: (leave: RouteLeave) => void) => void;

/**
 * Asks before another page of the app is shown, and before the browser leaves: `guard={routeGuard(useBeforeLeave)}`.
 * `ask` gets the question and says whether to go; it may take its time. Without it the browser's own box asks.
 */
export function routeGuard(useBeforeLeave: UseBeforeLeave, ask: (question: string) => boolean | Promise<boolean> = (question) => confirm(question)): Guard {
  return (isDirty, words) => {
    let isWatching = true;
    useBeforeLeave((leave) => {
      if (!isWatching || leave.defaultPrevented || !isDirty()) {
        return;
      }
      leave.preventDefault();
      void Promise.resolve(ask(words().leave ?? leaving.leave)).then((mayGo) => mayGo && leave.retry(true));
    });
    const end = leavingGuard(isDirty, words);
    return () => {
      isWatching = false;
      end();
    };
  };
}
