import { fill } from "@photon/runtime/testing/fill";
import { Mounted } from "@photon/runtime/testing/mount";
import type { FieldPlan, FormPlan } from "@photon/runtime/testing/plan";
import { differences, isObject } from "@photon/runtime/testing/values";
import type { JudgedForm } from "./judge";

const unknown = "photonUnknown";

/** What is wrong with a form that was handed a value, and is then used in ways that go wrong easily. */
export async function faultsOfHanded(judged: JudgedForm, value: unknown, filled: unknown): Promise<string[]> {
  if (!isObject(value)) return [];
  const fields = judged.plan.filter((field) => field.at !== undefined);
  return [...(await nulls(judged, fields, value, filled)), ...(await readOnlyOnes(judged, fields, value)), ...(await tags(judged, fields, value))];
}

/** Nulls that were handed in give way to answers. */
async function nulls(judged: JudgedForm, fields: FormPlan, value: Record<string, unknown>, filled: unknown): Promise<string[]> {
  const nullable = fields.filter((field) => field.nullable === true && field.readOnly !== true);
  if (nullable.length === 0) return [];
  const handed = Object.fromEntries(nullable.map(({ at }) => [String(at), null]));
  return mounted(judged, handed, async (page) => {
    await fill(page.root, value, judged.plan);
    const sent = await page.submit();
    if (page.received.length === 0) return [`A form that was handed nulls and then filled was not sent: ${page.errors().join("; ")}`];
    return differences(withoutReadOnly(judged, filled), withoutReadOnly(judged, sent)).slice(0, 3).map((line) => `After nulls were handed in: ${line}`);
  });
}

/** What can only be read stays, whatever somebody does to its control. */
async function readOnlyOnes(judged: JudgedForm, fields: FormPlan, value: Record<string, unknown>): Promise<string[]> {
  const changes = fields.filter((field) => field.readOnly === true && value[String(field.at)] !== undefined).flatMap((field) => other(field, value[String(field.at)]));
  const faults = [];
  for (const { field, to } of changes.slice(0, 4)) {
    faults.push(
      ...(await mounted(judged, value, async (page) => {
        // Refusing is what is wanted.
        await fill(page.root, { [String(field.at)]: to }, [{ ...field, readOnly: false }]).catch(() => undefined);
        const sent = await page.submit();
        const now = isObject(sent) ? sent[String(field.at)] : undefined;
        return now === undefined || differences(value[String(field.at)], now).length === 0 ? [] : [`${String(field.at)} can only be read (${field.kind}), and could be changed.`];
      })),
    );
  }
  return faults;
}

/** A case that nobody knows is no reason to make it one that is known. */
async function tags(judged: JudgedForm, fields: FormPlan, value: Record<string, unknown>): Promise<string[]> {
  const faults = [];
  for (const field of fields) {
    const tag = field.cases?.().find((one) => one.value !== undefined)?.value?.[0];
    const member = value[String(field.at)];
    if (tag === undefined || !isObject(member) || typeof member[tag] !== "string") continue;
    const handed = { ...value, [String(field.at)]: { ...member, [tag]: unknown } };
    faults.push(
      ...(await mounted(judged, handed, async (page) => {
        const sent = await page.submit();
        const now = isObject(sent) ? sent[String(field.at)] : undefined;
        return page.received.length === 0 || (isObject(now) && now[tag] === unknown) ? [] : [`${String(field.at)}: the unknown case ${unknown} was made ${isObject(now) ? String(now[tag]) : "nothing"}.`];
      })),
    );
  }
  return faults;
}

/** Another value that the control would take. */
function other(field: FieldPlan, value: unknown): { field: FieldPlan; to: unknown }[] {
  const to = field.kind === "text" || field.kind === "area" ? "changed" : field.kind === "number" ? 7 : typeof value === "boolean" ? !value : field.options?.find(([known]) => known !== value && known !== null)?.[0];
  return to === undefined || field.kind === "ticks" ? [] : [{ field, to }];
}

function withoutReadOnly(judged: JudgedForm, value: unknown): unknown {
  const names = new Set(judged.plan.filter((field) => field.readOnly === true).map(({ at }) => String(at)));
  return isObject(value) ? Object.fromEntries(Object.entries(value).filter(([name]) => !names.has(name))) : value;
}

async function mounted(judged: JudgedForm, value: unknown, act: (page: Mounted) => Promise<string[]>): Promise<string[]> {
  const page = new Mounted(judged.form, judged.name, value);
  try {
    return await act(page);
  } finally {
    page.remove();
  }
}
