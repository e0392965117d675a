import axe from "axe-core";

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds wrong by WCAG 2.2 AA, one line for each rule. Contrast is left out where nothing is painted, as in jsdom. */
export async function violations(host: Element, isPainted: boolean): Promise<string[]> {
  const rules = isPainted ? {} : { "color-contrast": { enabled: false } };
  const { violations: found } = await axe.run(host, { runOnly: { type: "tag", values: levels }, rules, resultTypes: ["violations"], elementRef: false });
  return found.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}): ${nodes[0]?.html.slice(0, 300) ?? ""} ${nodes[0]?.failureSummary?.split("\n")[1]?.trim() ?? ""}`);
}
