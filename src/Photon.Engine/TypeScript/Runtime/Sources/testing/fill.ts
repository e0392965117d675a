import { matches } from "../check";
import { adding, en, steps, unions } from "../messages/en";
import { press, tick } from "./events";
import { fillMany, fillTuple, fillEntries } from "./items";
import { emptyOf, fillChoice, fillJson, fillMoment, fillNumber, fillText, fillTick, fillTicks, fillUpload, fillYesNo, type LeafFiller, pick } from "./leaves";
import type { CasePlan, FieldKind, FieldPlan, FormPlan } from "./plan";
import { Screen } from "./screen";
import { differences, isObject, type Left, shown } from "./values";

/** What a form was filled with. */
export interface Filled {
  /** What the form should submit. */
  readonly value: unknown;
  /** Where that is not the value that was to be filled in, and why. */
  readonly left: readonly Left[];
}

/** Fills a mounted form by its labels alone, as a person does who knows what to answer. */
export async function fill(root: Element, value: unknown, plan: FormPlan): Promise<Filled> {
  const hand = new Hand();
  return { value: await hand.fill(root, plan, value), left: hand.left };
}

const leaves: Partial<Record<FieldKind, LeafFiller>> = {
  text: fillText,
  area: fillText,
  date: fillText,
  time: fillMoment,
  moment: fillMoment,
  bytes: fillText,
  number: fillNumber,
  tick: fillTick,
  yesNo: fillYesNo,
  choice: fillChoice,
  ticks: fillTicks,
  upload: fillUpload,
  json: fillJson,
};

/** What is still to be filled of one object: its members, and those that a field took. */
interface Rest {
  readonly value: Record<string, unknown>;
  readonly taken: Set<string>;
  /** The member that names a union's case; the form sets it by itself. */
  readonly tag?: readonly [name: string, value: unknown];
}

/** Fills one form. It knows where in the value it is. */
export class Hand {
  readonly screen = new Screen();
  readonly left: Left[] = [];
  private readonly path: (string | number)[] = [];

  /** Fills an object's fields, or the one field of a value that is no object. */
  async fill(scope: Element, plan: FormPlan, value: unknown, tag?: readonly [name: string, value: unknown]): Promise<unknown> {
    const [only] = plan;
    if (plan.length === 1 && only !== undefined && only.at === undefined && !isPart(only.kind)) return this.field(scope, only, value);
    if (value !== undefined && !isObject(value)) throw this.fault(`An object's fields were to be filled with ${shown(value)}.`);
    const rest: Rest = { value: value ?? {}, taken: new Set(tag?.slice(0, 1) as string[] | undefined), ...(tag && { tag }) };
    const made = { ...(tag && { [tag[0]]: tag[1] }), ...(await this.members(scope, plan, rest)) };
    for (const name of Object.keys(rest.value)) {
      if (!rest.taken.has(name) && rest.value[name] !== undefined) this.left.push({ path: [...this.path, name], why: "no field" });
    }
    return made;
  }

  /** Goes one step into the value while something is done. */
  async within<T>(step: string | number | undefined, act: () => T | Promise<T>): Promise<T> {
    if (step === undefined) return act();
    this.path.push(step);
    try {
      return await act();
    } finally {
      this.path.pop();
    }
  }

  leave(why: string): void {
    this.left.push({ path: [...this.path], why });
  }

  /** What went wrong, with the place where it did. */
  fault(reason: unknown): Error {
    const message = reason instanceof Error ? reason.message : String(reason);
    return message.startsWith("at ") ? new Error(message) : new Error(`at ${this.path.join("/") || "the value"}: ${message}`);
  }

  async field(scope: Element, field: FieldPlan, value: unknown): Promise<unknown> {
    try {
      if (field.readOnly === true) return this.given(value);
      if (value === null) return await this.none(scope, field);
      if (field.nullable === true && field.required !== true) await this.allow(scope, field);
      return await this.answer(scope, field, value);
    } catch (reason) {
      throw this.fault(reason);
    }
  }

  private given(value: unknown): undefined {
    if (value !== undefined) this.leave("read-only");
  }

  private async members(scope: Element, plan: FormPlan, rest: Rest): Promise<Record<string, unknown>> {
    const made: Record<string, unknown> = {};
    const inTurn = [...plan.filter((field) => !isLate(field)), ...plan.filter(isLate)];
    for (const field of inTurn) {
      const value = await this.member(scope, field, rest, made);
      if (field.at === undefined) Object.assign(made, value);
      else if (value !== undefined) made[field.at] = value;
    }
    return made;
  }

  private async member(scope: Element, field: FieldPlan, rest: Rest, made: Record<string, unknown>): Promise<unknown> {
    if (field.at !== undefined) {
      const name = String(field.at);
      rest.taken.add(name);
      if (name === rest.tag?.[0]) return undefined;
      return this.within(name, () => (field.kind === "open" ? this.fill(scope, inside(field), rest.value[name]) : this.field(scope, field, rest.value[name])));
    }
    switch (field.kind) {
      case "open":
        return this.members(scope, inside(field), rest);
      case "section":
        return this.members(this.screen.get(scope, "group", field.label), inside(field), rest);
      case "step":
        return this.step(scope, field, rest);
      case "when":
        return this.when(scope, field, rest, made);
      case "extra":
        return this.extra(scope, field, rest);
      case "union":
        return this.mixin(scope, field, rest);
      default:
        throw this.fault(`A field of the kind ${field.kind} has no name among other fields.`);
    }
  }

  /** A wizard's step, and on to the next one. */
  private async step(scope: Element, field: FieldPlan, rest: Rest): Promise<unknown> {
    const made = await this.members(this.screen.get(scope, "group", field.label), inside(field), rest);
    this.screen.renamed();
    const next = this.screen.find(scope, "button", steps.next);
    if (next !== null) await press(next);
    return made;
  }

  private async when(scope: Element, field: FieldPlan, rest: Rest, made: Record<string, unknown>): Promise<unknown> {
    const isThere = field.test === undefined || matches(field.test, made) !== (field.else === true);
    return isThere ? this.members(scope, inside(field), rest) : {};
  }

  private async extra(scope: Element, field: FieldPlan, rest: Rest): Promise<unknown> {
    const others = Object.fromEntries(Object.entries(rest.value).filter(([name]) => !rest.taken.has(name)));
    for (const name of Object.keys(others)) rest.taken.add(name);
    return (await fillEntries(this, scope, field, Object.keys(others).length === 0 ? undefined : others)) ?? {};
  }

  /** Alternatives beside an object's own fields. */
  private async mixin(scope: Element, field: FieldPlan, rest: Rest): Promise<unknown> {
    const own = Object.fromEntries(Object.entries(rest.value).filter(([name]) => !rest.taken.has(name)));
    const chosen = caseFor(field, rest.value, own);
    await this.choose(scope, field, chosen);
    if (chosen.value === undefined) return this.members(this.frameOf(scope, field), chosen.fields(), rest);
    rest.taken.add(chosen.value[0]);
    return { [chosen.value[0]]: chosen.value[1], ...(await this.members(this.frameOf(scope, field), chosen.fields(), { ...rest, tag: chosen.value })) };
  }

  private async answer(scope: Element, field: FieldPlan, value: unknown): Promise<unknown> {
    const leaf = leaves[field.kind];
    if (leaf !== undefined) return leaf({ screen: this.screen, scope, leave: (why) => this.leave(why) }, field, value);
    switch (field.kind) {
      case "const":
        if (value !== undefined && field.required !== true) this.leave("a constant that is not required");
        else if (differences(field.value, value).length > 0) this.leave("a constant of another value");
        return field.required === true ? field.value : undefined;
      case "group":
        return this.group(scope, field, value);
      case "list":
        return fillMany(this, scope, field, value);
      case "tuple":
        return fillTuple(this, scope, field, value);
      case "entries":
        return fillEntries(this, scope, field, value);
      case "union":
        return this.union(scope, field, value);
      default:
        throw new Error(`A field of the kind ${field.kind} was not expected here.`);
    }
  }

  /** An object that may be left out is added or removed by a button in its frame. */
  private async group(scope: Element, field: FieldPlan, value: unknown): Promise<unknown> {
    const frame = this.screen.get(scope, "group", field.label);
    if (field.required !== true || field.nullable === true) {
      const button = this.screen.find(frame, "button", value === undefined ? adding.remove(field.label) : adding.add(field.label));
      if (button?.closest("[role=group], fieldset") === frame) await press(button);
    }
    return value === undefined && (field.required !== true || field.nullable === true) ? emptyOf(field) : this.fill(frame, inside(field), value);
  }

  private async union(scope: Element, field: FieldPlan, value: unknown): Promise<unknown> {
    if (value === undefined) {
      await pick(this.screen, this.screen.get(scope, "chooser", unions.kindOf(field.label)), undefined);
      return emptyOf(field);
    }
    const chosen = caseFor(field, value, value);
    await this.choose(scope, field, chosen);
    return this.fill(this.frameOf(scope, field), chosen.fields(), value, chosen.value);
  }

  private async choose(scope: Element, field: FieldPlan, chosen: CasePlan): Promise<void> {
    await pick(this.screen, this.screen.get(scope, "chooser", unions.kindOf(field.label)), chosen.label);
  }

  /** Where the fields of the chosen case are: the chooser's frame, if it has one of its own. */
  private frameOf(scope: Element, field: FieldPlan): Element {
    const chooser = this.screen.get(scope, "chooser", unions.kindOf(field.label));
    const frame = chooser.parentElement?.closest("fieldset, [role=group]");
    return frame && frame !== scope && scope.contains(frame) ? frame : scope;
  }

  private async none(scope: Element, field: FieldPlan): Promise<unknown> {
    if (field.kind === "json" || field.options?.some(([value]) => value === null)) return this.answer(scope, field, null);
    if (field.empty === "null" || (field.required === true && field.nullable === true)) return this.answer(scope, field, undefined);
    if (field.nullable !== true) throw new Error("The value is null, which the form does not know.");
    await tick(this.screen.get(scope, "checkbox", en.noValue(field.label)), true);
    return null;
  }

  private async allow(scope: Element, field: FieldPlan): Promise<void> {
    const none = this.screen.find(scope, "checkbox", en.noValue(field.label));
    if (none !== null) await tick(none, false);
  }
}

function inside(field: FieldPlan): FormPlan {
  return field.fields?.() ?? [];
}

/** Parts that give their members to the object around them. */
function isPart(kind: FieldKind): boolean {
  return kind === "open" || kind === "section" || kind === "step" || kind === "when" || kind === "extra";
}

/** What depends on other fields comes after them. */
function isLate(field: FieldPlan): boolean {
  return field.kind === "when" || field.kind === "extra" || (field.kind === "union" && field.at === undefined);
}

/** The case that a value is of: the one it names, else of those whose check it passes the one with most fields for it. */
function caseFor(field: FieldPlan, whole: unknown, own: unknown): CasePlan {
  const cases = field.cases?.() ?? [];
  const tagged = cases.filter(({ value }) => value !== undefined && isObject(whole) && whole[value[0]] === value[1]);
  const fitting = (tagged.length > 0 ? tagged : cases).filter(({ check }) => check === undefined || matches(check, whole));
  const [first] = (fitting.length > 0 ? fitting : tagged).toSorted((one, other) => unknownTo(one, own) - unknownTo(other, own));
  if (first === undefined) throw new Error(`No case of ${JSON.stringify(field.label)} takes ${shown(whole)}.`);
  return first;
}

function unknownTo(one: CasePlan, value: unknown): number {
  if (!isObject(value)) return 0;
  const known = new Set(namesOf(one.fields()));
  return Object.keys(value).filter((name) => !known.has(name)).length;
}

function namesOf(plan: FormPlan): string[] {
  return plan.flatMap((field) => (field.at !== undefined ? [String(field.at)] : isPart(field.kind) && field.fields ? namesOf(field.fields()) : []));
}
