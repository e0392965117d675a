import { issuesOf, type Check, type Path } from "@photon/runtime/check";
import { fill, type Filled } from "@photon/runtime/testing/fill";
import type { FormPlan } from "@photon/runtime/testing/plan";
import { differences, isObject, unexplained } from "@photon/runtime/testing/values";
import { violations } from "@photon/runtime/testing/accessible";
import { type ExampleCase, type FormCases, type MutationCase, valueOf, type Verdict } from "./cases";
import { type AnyForm, Mounted } from "@photon/runtime/testing/mount";
import { faultsOfHanded } from "./handed";
import { isReadOnly } from "./plans";

/** A form with what is generated beside it. */
export interface JudgedForm {
  readonly name: string;
  readonly form: AnyForm;
  readonly plan: FormPlan;
  readonly check: Check | undefined;
}

/** How many mutations of a form are shown on the screen too. */
const shownMutations = 6;
const message = "The server does not like this one.";

/** What can be seen in a form, so that its errors can be: not what only a validator meets. */
const codesOnScreen = new Set(["minLength", "maxLength", "pattern", "format", "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf", "required", "minItems", "maxItems"]);

/** What a form decides by itself. */
const mayChange = new Set(["read-only", "a constant of another value"]);

/** Judges one form in every state; what is wrong is gathered and not thrown. */
export class FormJudge {
  readonly verdict: Verdict;

  constructor(private readonly judged: JudgedForm) {
    this.verdict = { name: judged.name, failures: [], counts: {} };
  }

  async judge(cases: FormCases): Promise<Verdict> {
    await this.stage("empty", () => this.empty());
    for (const [i, example] of cases.examples.entries()) await this.stage("round trip", () => this.roundTrip(example, i === 0), example.json);
    for (const mutation of cases.mutations) await this.stage("mutation", () => this.mutation(mutation), mutation.json);
    const onScreen = cases.mutations.filter(({ code, pointer }) => codesOnScreen.has(code) && !isReadOnly(this.judged.plan, pointer));
    for (const mutation of onScreen.slice(0, shownMutations)) {
      await this.stage("error on screen", () => this.onScreen(mutation), mutation.json);
    }
    return this.verdict;
  }

  private async empty(): Promise<void> {
    await this.mounted(undefined, async (mounted) => {
      await this.accessible(mounted, "initial");
      const sent = await mounted.submit();
      if (mounted.received.length > 0) {
        this.count("empty forms sent");
        this.hold("empty", this.check(sent).length === 0, `An empty form was sent that does not meet its schema: ${this.check(sent).join("; ")}`);
        return;
      }
      this.count("empty forms refused");
      this.hold("empty", mounted.errors().length > 0, "An empty form was not sent, and no error is shown.");
      this.hold("empty", document.activeElement !== null && mounted.host.querySelector(".pf-summary")?.contains(document.activeElement) === true, "The summary does not have the focus.");
      await this.accessible(mounted, "failed submit");
    });
  }

  private async roundTrip(example: ExampleCase, isFirst: boolean): Promise<void> {
    const filled = await this.filled(example, isFirst);
    const value = hasFile(filled.value) ? filled.value : valueOf(example.json);
    const others = filled.left.filter(({ why }) => mayChange.has(why)).map(({ path }) => path);
    await this.stage("handed in", () => this.handedIn(value, others), example.json);
    if (isFirst) await this.stage("handed in and used", () => this.used(value, filled.value), example.json);
  }

  private async used(value: unknown, filled: unknown): Promise<void> {
    this.count("values handed in and used");
    for (const fault of await faultsOfHanded(this.judged, value, filled)) this.fail("handed in and used", fault);
  }

  private async filled(example: ExampleCase, isFirst: boolean): Promise<Filled> {
    return this.mounted(undefined, async (mounted) => {
      this.count(`round trips begun (${example.origin})`);
      const value = valueOf(example.json);
      const filled = await fill(mounted.root, value, this.judged.plan);
      for (const { path, why } of filled.left) this.count(`left: ${why}`, why === "no field" ? pointerOf(path) : undefined);
      if (isFirst) await this.accessible(mounted, mounted.host.querySelector(".pf-item") === null ? "filled" : "filled, with items");
      const sent = await mounted.submit();
      if (mounted.received.length === 0) throw new Error(`The filled form was not sent: ${mounted.errors().join("; ") || "no error is shown"}`);
      const differ = differences(filled.value, sent);
      if (differ.length > 0) throw new Error(differ.slice(0, 5).join("; "));
      this.hold("round trip", this.check(sent).length === 0, `What was sent does not meet its schema: ${this.check(sent).join("; ")}`);
      const other = unexplained(value, sent, filled.left);
      this.hold("round trip", other.length === 0, `What was sent differs from the example without a reason: ${other.slice(0, 3).join("; ")}`);
      this.count(`round trips equal (${example.origin})`);
      this.count(filled.left.length === 0 ? "of these, equal to the example itself" : "of these, equal but for what was left");
      if (isFirst) await this.serverErrors(mounted, sent);
      return filled;
    });
  }

  /** Hands a value in and sends it untouched: nothing of it may change, but for what the form decides. */
  private async handedIn(value: unknown, others: readonly Path[]): Promise<void> {
    await this.mounted(value, async (mounted) => {
      const sent = await mounted.submit();
      if (mounted.received.length === 0) throw new Error(`A value that was handed in was not sent: ${mounted.errors().join("; ") || "no error is shown"}`);
      const differ = differences(others.reduce(without, value), others.reduce(without, sent));
      if (differ.length > 0) throw new Error(`A value that was handed in and not touched is another: ${differ.slice(0, 5).join("; ")}`);
      this.count("values handed in and sent untouched");
    });
  }

  /** Sends once more, to a server that complains about some of what it got. */
  private async serverErrors(mounted: Mounted, sent: unknown): Promise<void> {
    const leaves = leavesOf(sent).slice(0, 5);
    const pointers = leaves.filter((pointer) => mounted.host.querySelector(`[data-at=${CSS.escape(pointer)}]`) !== null);
    this.count("server errors of members without a field", undefined, leaves.length - pointers.length);
    mounted.answer = () => {
      throw Object.assign(new Error("422"), { status: 422, problem: { title: "Not taken", errors: Object.fromEntries(pointers.map((pointer) => [pointer, [message]])) } });
    };
    await mounted.submit();
    const shown = [...mounted.host.querySelectorAll("[data-at]")].filter((field) => field.querySelector(":scope .pf-error")?.textContent?.includes(message));
    const missing = pointers.filter((pointer) => !shown.some((field) => field.getAttribute("data-at") === pointer));
    this.count("server errors", undefined, pointers.length);
    this.hold("server errors", missing.length === 0, `What the server said of ${missing.join(", ")} is not shown there.`);
    await this.accessible(mounted, "server errors");
  }

  private async mutation({ pointer, code, json }: MutationCase): Promise<void> {
    if (this.judged.check === undefined) throw new Error("The form has no check.");
    this.count("mutations");
    const issues = issuesOf(this.judged.check, valueOf(json)).map((issue) => `${issue.code} at ${pointerOf(issue.path) || "/"}`);
    const wanted = `${code} at ${pointer || "/"}`;
    if (issues.length !== 1 || issues[0] !== wanted) throw new Error(`${wanted} was expected, and there is: ${issues.join(", ") || "nothing"}`);
    this.count("mutations found");
  }

  /** Hands a broken value to the form, and sends it. */
  private async onScreen({ pointer, code, json }: MutationCase): Promise<void> {
    await this.mounted(valueOf(json), async (mounted) => {
      this.count("errors on screen");
      const sent = await mounted.submit();
      const pointers = mounted.pointers();
      if (code === "required" && mounted.received.length > 0 && this.check(sent).length === 0) return this.count("constants that the form gave by itself");
      if (mounted.received.length > 0) throw new Error(`A value with ${code} at ${pointer} was sent.`);
      // A group that must be there is there, and says what is missing inside.
      if (code === "required" && pointers.length > 0 && pointers.every((at) => at.startsWith(`${pointer}/`))) return this.count("errors on screen found");
      const [at, ...others] = pointers;
      // What has no field is said in the summary, without a link.
      if (at === undefined && mounted.errors().length === 1) return this.count("errors on screen of members without a field");
      if (at === undefined || others.length > 0) throw new Error(`One error (${code} at ${pointer}) was expected in the summary, and there are ${mounted.errors().length}: ${mounted.errors().join("; ")}`);
      if (at !== pointer && !pointer.startsWith(`${at}/`)) throw new Error(`The summary leads to ${at}, and the error (${code}) is at ${pointer}.`);
      this.count("errors on screen found");
    });
  }

  private async accessible(mounted: Mounted, state: string): Promise<void> {
    const ids = [...mounted.host.querySelectorAll("[id]")].map(({ id }) => id);
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    this.hold(`ids, ${state}`, twice === undefined, `Two elements have the id ${twice}.`);
    this.count(`axe runs, ${state}`);
    for (const violation of await violations(mounted.host, true)) this.fail(`axe, ${state}`, violation);
  }

  /** What is wrong with a value, but for what can only be read: the server gives that. */
  private check(value: unknown): string[] {
    if (this.judged.check === undefined) return [];
    const issues = issuesOf(this.judged.check, value).map(({ code, path }) => ({ code, pointer: pointerOf(path) }));
    return issues.filter(({ pointer }) => !isReadOnly(this.judged.plan, pointer)).map(({ code, pointer }) => `${code} at ${pointer || "/"}`);
  }

  private async mounted<T>(value: unknown, act: (mounted: Mounted) => Promise<T>): Promise<T> {
    const mounted = new Mounted(this.judged.form, this.judged.name, value);
    try {
      return await act(mounted);
    } finally {
      mounted.remove();
    }
  }

  private async stage(name: string, act: () => Promise<void>, json?: string): Promise<void> {
    try {
      await act();
    } catch (reason) {
      this.fail(name, reason instanceof Error ? (reason.name === "Error" ? reason.message : `${reason.stack}`) : String(reason), json);
    }
  }

  private hold(stage: string, claim: boolean, otherwise: string): void {
    if (!claim) this.fail(stage, otherwise);
  }

  private fail(stage: string, text: string, json?: string): void {
    this.verdict.failures.push({ stage, message: text, ...(json === undefined ? {} : { json: json.slice(0, 4000) }) });
  }

  private count(what: string, detail?: string, times = 1): void {
    const key = detail === undefined ? what : `${what} ${detail}`;
    this.verdict.counts[key] = (this.verdict.counts[key] ?? 0) + times;
  }
}

/** A value without one of its members. */
function without(value: unknown, [step, ...others]: Path): unknown {
  if (step === undefined) return undefined;
  if (Array.isArray(value)) return value.map((item, i) => (i === step ? without(item, others) : item));
  return isObject(value) ? { ...value, [step]: without(value[step], others) } : value;
}

function hasFile(value: unknown): boolean {
  return value instanceof Blob || (Array.isArray(value) ? value.some(hasFile) : isObject(value) && Object.values(value).some(hasFile));
}

function pointerOf(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** Pointers of what has no parts, in order. */
function leavesOf(value: unknown, pointer = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => leavesOf(item, `${pointer}/${i}`));
  if (!isObject(value)) return pointer === "" ? [] : [pointer];
  return Object.entries(value).flatMap(([name, member]) => leavesOf(member, pointer + pointerOf([name])));
}
