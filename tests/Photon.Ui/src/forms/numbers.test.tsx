import { expect, test } from "vitest";
import { Decimal } from "@photon/runtime/forms";
import { ExactNumber } from "@photon/runtime/check";
import { de } from "@photon/runtime/messages/de";
import { en } from "@photon/runtime/messages/en";
import { anything, mount } from "./kit";

async function typed(text: string, exact: boolean, messages = en): Promise<unknown> {
  const form = mount(() => <Decimal at="n" label="N" exact={exact} />, anything, { messages });
  form.type("N", text);
  await form.submit();
  return (form.sent[0] as { n?: unknown } | undefined)?.n;
}

test.each<[string, unknown, unknown]>([
  ["1", 1, 1],
  ["-1.50", -1.5, -1.5],
  ["+7", 7, 7],
  ["007", 7, 7],
  ["0", 0, 0],
  ["0.0", 0, 0],
  [".5", 0.5, 0.5],
  ["5.", 5, 5],
  [" 1e3 ", 1000, 1000],
  ["1E-2", 0.01, 0.01],
  ["9007199254740993", undefined, new ExactNumber("9007199254740993")],
  ["009007199254740993", undefined, new ExactNumber("9007199254740993")],
  ["0.1234567890123456789", 0.12345678901234568, new ExactNumber("0.1234567890123456789")],
  ["1e400", undefined, new ExactNumber("1e400")],
  ["", undefined, undefined],
  ["-", "-", "-"],
  [".", ".", "."],
  ["e5", "e5", "e5"],
  ["1,5", "1,5", "1,5"],
  ["0x10", "0x10", "0x10"],
  ["1 000", "1 000", "1 000"],
  ["Infinity", "Infinity", "Infinity"],
])("%j", async (text, plain, exact) => {
  expect(await typed(text, false)).toEqual(plain);
  expect(await typed(text, true)).toEqual(exact);
});

test("a comma where the language has one", async () => {
  expect(await typed("1,5", false, de)).toBe(1.5);
  expect(await typed("1.5", false, de)).toBe("1.5");
});
