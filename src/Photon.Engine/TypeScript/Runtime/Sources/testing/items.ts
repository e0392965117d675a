import { adding, entries, lists } from "../messages/en";
import { press } from "./events";
import type { Hand } from "./fill";
import { emptyOf } from "./leaves";
import type { FieldPlan, FormPlan } from "./plan";
import { isObject, shown } from "./values";

/** Fills a list: presses "Add …" and "Remove …" until there are as many items, and fills each. */
export async function fillMany(hand: Hand, scope: Element, field: FieldPlan, value: unknown): Promise<unknown> {
  if (value !== undefined && !Array.isArray(value)) throw new Error(`A list was to be filled with ${shown(value)}.`);
  const items: unknown[] = value ?? [];
  const frame = hand.screen.get(scope, "group", field.label);
  await bringTo(hand, frame, labelOf(field), items.length);
  const made = [];
  for (const [i, item] of items.entries()) made.push(await fillItem(hand, frame, `${labelOf(field)} ${i + 1}`, i, field.item?.() ?? [], item));
  return made.length > 0 ? made : nothingIn(hand, field, value, made);
}

/** Fills a list whose first items have fields of their own. */
export async function fillTuple(hand: Hand, scope: Element, field: FieldPlan, value: unknown): Promise<unknown> {
  if (value !== undefined && !Array.isArray(value)) throw new Error(`A list was to be filled with ${shown(value)}.`);
  const frame = hand.screen.get(scope, "group", field.label);
  const first = field.items ?? [];
  const made: unknown[] = [];
  for (const [i, plan] of first.entries()) made.push(await hand.within(i, () => hand.fill(frame, plan(), value?.[i])));
  if (value === undefined) {
    if (field.item !== undefined) await bringTo(hand, frame, labelOf(field), 0);
    return emptyOf(field);
  }
  while (made.length > 0 && made.at(-1) === undefined) made.pop();
  if (field.item === undefined) return made;
  await bringTo(hand, frame, labelOf(field), Math.max(0, value.length - first.length));
  for (let i = first.length; i < value.length; i++) made.push(await fillItem(hand, frame, `${labelOf(field)} ${i - first.length + 1}`, i, field.item(), value[i]));
  return made;
}

/** Fills a map: a row for each member, with its name and its value. */
export async function fillEntries(hand: Hand, scope: Element, field: FieldPlan, value: unknown): Promise<unknown> {
  if (value !== undefined && !isObject(value)) throw new Error(`A map was to be filled with ${shown(value)}.`);
  const members = Object.entries(value ?? {});
  const frame = hand.screen.get(scope, "group", field.label);
  await bringTo(hand, frame, labelOf(field), members.length);
  const made: Record<string, unknown> = {};
  for (const [i, [name, member]] of members.entries()) {
    const row = hand.screen.get(frame, "group", `${labelOf(field)} ${i + 1}`);
    await hand.field(row, { kind: "text", label: field.keyLabel ?? entries.key, required: true, empty: "text" }, name);
    made[name] = await hand.within(name, () => hand.fill(row, field.item?.() ?? [], member));
  }
  if (field.kind === "extra") return made;
  return members.length > 0 ? made : nothingIn(hand, field, value, made);
}

function labelOf(field: FieldPlan): string {
  return field.itemLabel ?? lists.item;
}

async function fillItem(hand: Hand, frame: Element, name: string, at: number, plan: FormPlan, value: unknown): Promise<unknown> {
  return hand.within(at, async () => {
    const made = await hand.fill(hand.screen.get(frame, "group", name), plan, value);
    return made === undefined ? null : made;
  });
}

/** Adds and removes items until there are as many as wanted. */
async function bringTo(hand: Hand, frame: Element, label: string, count: number): Promise<void> {
  let there = 0;
  while (hand.screen.find(frame, "group", `${label} ${there + 1}`) !== null) there++;
  for (; there > count; there--) {
    const button = hand.screen.find(frame, "button", adding.remove(`${label} ${there}`));
    if (button === null) throw new Error(`There are ${there} items, and no button takes one away.`);
    await press(button);
    hand.screen.renamed();
  }
  for (; there < count; there++) await press(hand.screen.get(frame, "button", adding.add(label)));
}

/** What a list without items stands for. */
function nothingIn(hand: Hand, field: FieldPlan, value: unknown, made: unknown): unknown {
  if (field.required === true && field.nullable !== true) return made;
  if (value !== undefined) hand.leave("an empty list is no answer");
  return emptyOf(field);
}
