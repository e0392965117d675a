import { chromium } from "playwright-core";

const flags = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
];
const formLimit = 60_000;

/** A Chromium with pages on which forms are judged, one after the other on each. */
export async function openBrowser(executablePath) {
  return chromium.launch({ executablePath, headless: true, args: flags });
}

/** Judges the forms of one document. */
export async function judgeForms(browser, address, forms, pages) {
  const left = [...forms];
  const verdicts = [];
  const work = async () => {
    let page = await openPage(browser, address);
    for (let form = left.shift(); form !== undefined; form = left.shift()) {
      const verdict = await judged(page, form);
      verdicts.push(verdict);
      if (verdict.broke) {
        await page.close();
        page = await openPage(browser, address);
      }
    }
    await page.context().close();
  };
  await Promise.all(Array.from({ length: Math.min(pages, forms.length) }, work));
  return verdicts;
}

async function openPage(browser, address) {
  const context = await browser.newContext({ locale: "en-US", timezoneId: "UTC" });
  const page = await context.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(address, { waitUntil: "load" });
  await page.waitForFunction("window.photonJudge !== undefined", undefined, { timeout: 20_000 }).catch(() => {
    throw new Error(`The page does not start: ${complaints.join("; ")}`);
  });
  return page;
}

async function judged(page, form) {
  let timer;
  const late = new Promise((done) => {
    timer = setTimeout(() => done({ name: form.name, failures: [{ stage: "page", message: "The form took too long." }], counts: {}, broke: true }), formLimit);
  });
  const judging = page.evaluate(([name, cases]) => window.photonJudge(name, cases), [form.name, { examples: form.examples, mutations: form.mutations }]);
  try {
    return await Promise.race([judging, late]);
  } catch (reason) {
    return { name: form.name, failures: [{ stage: "page", message: String(reason).split("\n")[0] }], counts: {}, broke: true };
  } finally {
    clearTimeout(timer);
    judging.catch(() => undefined);
  }
}
