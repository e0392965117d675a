import { describe, expect, test } from "vitest";
import { violations } from "./accessible";
import { fill } from "./fill";
import { type AnyForm, Mounted } from "./mount";
import type { FormPlan } from "./plan";
import { namesakes } from "./screen";
import { differences, unexplained } from "./values";

/** jsdom works out styles slowly, and axe asks for many. */
const timeout = 60_000;

/** The test that comes with each generated form: filled by its labels, it gives back its examples, and axe finds nothing wrong in any state. */
export function formTest(name: string, form: AnyForm, plan: FormPlan, examples: readonly unknown[]): void {
  describe(`the form of ${name}`, () => {
    test("is accessible while it is empty", { timeout }, () =>
      mounted(name, form, async (page) => {
        expect(await violations(page.host, false)).toEqual([]);
        expect(namesakes(page.root)).toEqual([]);
      }));

    test("is accessible after it was sent empty", { timeout }, () =>
      mounted(name, form, async (page) => {
        await page.submit();
        if (page.received.length === 0) expect(page.errors()).not.toEqual([]);
        expect(await violations(page.host, false)).toEqual([]);
      }));

    examples.forEach((example, i) =>
      test(`gives back example ${i + 1}`, { timeout }, () =>
        mounted(name, form, async (page) => {
          const { value, left } = await fill(page.root, example, plan);
          expect(await violations(page.host, false)).toEqual([]);
          expect(namesakes(page.root)).toEqual([]);
          const sent = await page.submit();
          expect(page.errors()).toEqual([]);
          expect(page.received).toHaveLength(1);
          expect(differences(value, sent)).toEqual([]);
          expect(unexplained(example, sent, left)).toEqual([]);
        })),
    );
  });
}

async function mounted(name: string, form: AnyForm, act: (page: Mounted) => Promise<void>): Promise<void> {
  const page = new Mounted(form, name);
  try {
    await act(page);
  } finally {
    page.remove();
  }
}
