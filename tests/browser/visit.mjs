// Open pages in Chromium and print what the checks find, as JSON.
//
// Standard input is a list of visits: {url, width, height, scheme ("light", "dark"), javascript, checks (names of those
// below), evaluate (an expression by name), screenshot (a path)}. Standard output is a list with, for each visit, the
// status and the type of the answer, errors of scripts and of loading, and the result of each check and expression by its name.
// The environment has CHROMIUM, the path of the program.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const words = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
words.push("--disable-background-networking", "--disable-component-update", "--disable-sync");

const checks = {
  // What axe-core finds wrong, all rules: "rule: selector: what".
  async axe(page) {
    await page.evaluate(axe);
    const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"], preload: false }));
    return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target}: ${node.failureSummary}`));
  },
  // Elements that reach beyond the right edge of the window.
  overflow: (page) =>
    page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      const wide = document.documentElement.scrollWidth > width;
      const beyond = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > width + 1);
      return wide ? ["page", ...beyond.map((one) => one.outerHTML.slice(0, 120))] : [];
    }),
  // Links, fields and buttons that Tab does not reach, or not in the order of the page, from its beginning to its end.
  async tab(page) {
    const count = await page.evaluate(() => {
      const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")];
      window.reachable = all.filter((one) => one.checkVisibility());
      window.reached = [];
      document.addEventListener("focusin", (event) => window.reached.push(event.target));
      return window.reachable.length;
    });
    await Promise.all(Array.from({ length: count }, () => page.keyboard.press("Tab"))); // in this order
    return page.evaluate(() =>
      window.reachable.filter((one, place) => window.reached[place] !== one).map((one) => one.outerHTML.slice(0, 120)),
    );
  },
  // What each button of the page puts on the clipboard, when it is pressed with the keyboard.
  async copied(page) {
    const found = [];
    for (const button of await page.locator("button").all()) {
      await button.press("Enter");
      found.push(await page.evaluate(() => navigator.clipboard.readText()));
    }
    return found;
  },
  text: (page) => page.evaluate(() => document.body?.innerText ?? document.documentElement.textContent),
};

async function visited(browser, visit) {
  const context = await browser.newContext({
    viewport: { width: visit.width, height: visit.height },
    colorScheme: visit.scheme,
    javaScriptEnabled: visit.javascript,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const result = { errors: [] };
  page.on("response", (answer) => answer.status() >= 400 && result.errors.push(`${answer.status()} ${answer.url()}`));
  page.on("pageerror", (error) => result.errors.push(String(error)));
  const answer = await page.goto(visit.url);
  result.status = answer.status();
  result.type = answer.headers()["content-type"];
  for (const name of visit.checks) result[name] = await checks[name](page);
  for (const [name, code] of Object.entries(visit.evaluate)) result[name] = await page.evaluate(code);
  if (visit.screenshot) {
    const fullPage = await page.evaluate(() => document.body !== null); // of a feed only what the window shows can be had
    await page.screenshot({ path: visit.screenshot, fullPage, caret: "initial" });
  }
  await context.close();
  return result;
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: words });
try {
  const visits = JSON.parse(readFileSync(0, "utf8"));
  const results = [];
  let next = 0;
  const work = async () => {
    while (next < visits.length) {
      const number = next++;
      results[number] = await visited(browser, visits[number]);
    }
  };
  const alone = visits.some((visit) => visit.checks.includes("copied")); // there is one clipboard
  await Promise.all(alone ? [work()] : [work(), work()]);
  console.log(JSON.stringify(results));
} finally {
  await browser.close();
}
