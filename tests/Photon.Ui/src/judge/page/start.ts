import type { FormCases, Verdict } from "./cases";
import { FormJudge, type JudgedForm } from "./judge";

declare global {
  interface Window {
    photonJudge: (name: string, cases: FormCases) => Promise<Verdict>;
  }
}

/** Makes forms ready to be judged one by one; what the page itself complains of is a failure of the form that was on it. */
export function start(forms: readonly JudgedForm[]): void {
  const complaints: string[] = [];
  addEventListener("error", (event) => complaints.push(`Not caught: ${event.message}`));
  addEventListener("unhandledrejection", (event) => complaints.push(`Not caught: ${String((event.reason as Error | undefined)?.stack ?? event.reason)}`));
  document.addEventListener("securitypolicyviolation", (event) => complaints.push(`Content-Security-Policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  const error = console.error;
  console.error = (...words: unknown[]) => {
    complaints.push(`console.error: ${words.map(String).join(" ")}`);
    error(...words);
  };
  const byName = new Map(forms.map((form) => [form.name, form]));
  window.photonJudge = async (name, cases) => {
    const form = byName.get(name);
    if (form === undefined) throw new Error(`There is no form ${name}.`);
    const verdict = await new FormJudge(form).judge(cases);
    for (const complaint of complaints.splice(0)) verdict.failures.push({ stage: "page", message: complaint });
    return verdict;
  };
}
