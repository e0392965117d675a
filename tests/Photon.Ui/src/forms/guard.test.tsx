import { expect, test, vi } from "vitest";
import { routeGuard, Text, type RouteLeave } from "@photon/runtime/forms";
import { de } from "@photon/runtime/messages/de";
import { anything, mount, turn } from "./kit";

/** As a router has it: asks all listeners, and goes where none prevents it. */
function router() {
  const listeners: ((leave: RouteLeave) => void)[] = [];
  let went = 0;
  const go = (isForced = false): void => {
    const leave = { defaultPrevented: false, preventDefault: () => void (leave.defaultPrevented = true), retry: (force = false) => go(force) };
    if (!isForced) {
      listeners.forEach((listener) => listener(leave));
    }
    went += leave.defaultPrevented ? 0 : 1;
  };
  return { useBeforeLeave: (listener: (leave: RouteLeave) => void) => void listeners.push(listener), go, went: () => went };
}

test("a router is held while something is not saved, and goes on when it may", async () => {
  const { useBeforeLeave, go, went } = router();
  const ask = vi.fn((_: string) => Promise.resolve(false));
  const form = mount(() => <Text at="a" label="A" />, anything, { guard: routeGuard(useBeforeLeave, ask), messages: de });
  go();
  expect([went(), ask.mock.calls.length]).toEqual([1, 0]);
  form.type("A", "x");
  go();
  await turn();
  expect(went()).toBe(1);
  expect(ask).toHaveBeenLastCalledWith("Ihre Eingaben sind nicht gespeichert. Trotzdem gehen?");
  expect(window.dispatchEvent(new Event("beforeunload", { cancelable: true }))).toBe(false);
  ask.mockResolvedValueOnce(true);
  go();
  await turn();
  expect(went()).toBe(2);
  await form.submit();
  go();
  expect([went(), ask.mock.calls.length]).toEqual([3, 2]);
});

test("the browser's own box asks where nothing else does, and a form that is gone asks nothing", async () => {
  const { useBeforeLeave, go, went } = router();
  const box = vi.spyOn(window, "confirm").mockReturnValue(true);
  const guard = routeGuard(useBeforeLeave);
  const end = guard(() => true, () => de);
  go();
  await turn();
  expect([went(), box.mock.calls.length]).toEqual([1, 1]);
  end();
  go();
  expect([went(), box.mock.calls.length]).toEqual([2, 1]);
});
