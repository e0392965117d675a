import type { FieldPlan, FormPlan } from "@photon/runtime/testing/plan";

/** Whether a member, or something that it is inside of, can only be read on the form: what is wrong there is nobody's to change. */
export function isReadOnly(plan: FormPlan, pointer: string): boolean {
  const steps = pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  let plans = [plan];
  for (const step of steps) {
    const fields = plans.flatMap((each) => named(each, step));
    if (fields.some((field) => field.readOnly === true)) return true;
    plans = fields.flatMap(inside);
  }
  return false;
}

/** The fields of a member, in all that belongs to the same object. */
function named(plan: FormPlan, step: string): readonly FieldPlan[] {
  return plan.flatMap((field) => {
    if (field.at !== undefined) return String(field.at) === step ? [field] : [];
    if (field.kind === "list" || field.kind === "entries" || field.kind === "tuple" || field.kind === "extra") return [field];
    return inside(field).flatMap((each) => named(each, step));
  });
}

/** What is in a field: an item of a list is looked for by its number, which stands for no field of its own. */
function inside(field: FieldPlan): readonly FormPlan[] {
  const parts: FormPlan[] = [...(field.fields ? [field.fields()] : []), ...(field.cases?.().map((one) => one.fields()) ?? [])];
  const items = [...(field.item ? [field.item()] : []), ...(field.items?.map((item) => item()) ?? [])];
  return [...parts, ...items.map((item) => [{ kind: "entries", label: "", fields: () => item } as const])];
}
