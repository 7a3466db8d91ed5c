// Longer than most: the one list of what may stand on a page without a list behind it, each with its reason.
import type { Page } from "playwright-core";

/**
 * The numbers of an English page that a reader could ask to see the list of, and that open none: neither marked
 * (`FigureLink`, `Listed`) nor of a kind that no list can be equal to. Each with the words around it.
 */
export async function unmarkedFigures(page: Page): Promise<string[]> {
  const { pathname } = new URL(page.url());
  // the example of the front page and the words of the guide are nobody's; the little sum is what a visitor typed, and
  // what follows from it
  if (pathname === "/" || pathname === "/sum" || /^\/docs(\/|$)/.test(pathname)) return [];
  const path = pathname.split("/").slice(2).join("/");
  if (ownValues.some((own) => own.test(path))) return [];
  const texts = await page.evaluate(textsWithDigits, {
    elsewhere: elsewhere.join(", "),
    rows: /^(money\/amounts|processes\/cases)$/.test(path),
  });
  return texts
    .filter(({ text, within, label }) => {
      const inPlace = within.replace(text, () => `«${text}»`);
      if (derivedLabels.some((known) => known.test(label)) || derived.some((known) => known.test(inPlace))) {
        return false;
      }
      return /\d/.test(kinds.reduce((rest, kind) => rest.replace(kind, ""), text));
    })
    .map(({ text, within, label }) => `${label ? `${label}: ` : ""}${text} (in: ${within.slice(0, 160)})`);
}

/** Pages of one thing, whose numbers are its own: a setting, an entry that was typed, a case, what a file says. */
const ownValues = [
  // the rows behind a criterion are what its marked figure counts; reports are named by their weeks
  /^roadmap\/evidence\//,
  /^reports$/,
  // the words of a picture of a report, whose own page opens them
  /^reports\/[^/]+\/card$/,
  /^settings(\/|$)/,
  // what is there of what is asked for, and templates
  /^start$|^processes\/new$/,
  /^processes\/[^/]+\/cases\//,
  /^data\/imports\//,
  // keys are named by how they begin
  /^data\/keys$/,
];

/** Where a number stands a second time, or is none. */
const elsewhere = [
  "[data-list]",
  // what a report concludes from the figures under it
  "[data-repeats]",
  // pictures and what is read out for them: the table or the words beside them say the same
  "svg, [aria-hidden=true], .sr-only",
  // what a setting is or may be
  "form label, form p, option, input, textarea, #settings",
  // formulas and words of a definition
  "dialog, code, pre, p.bg-band",
  "th",
  // the dearest mistakes, one by one, with what each cost
  "#mistakes ol li",
];

const day = String.raw`\d{1,2}(?:–\d{1,2})? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?: \d{4})?`;
const money = String.raw`[−-]?[¥€$£]\d[\d,.]*[KMB]?`;
const every = (pattern: string) => new RegExp(pattern, "g");

/** What no list is equal to, by how it is written. */
const kinds = [
  // days and times of day
  every(day),
  /\b\d{1,2}:\d{2}\b/g,
  // shares and their intervals: numerator and denominator open, where they are shown
  /[+−-]?\d[\d,.]*(?:–\d[\d,.]*)?%/g,
  // how wide the interval of a share is
  /small sample ±\d+/g,
  // differences, and from where to where
  every(`(?:[▲▼] ?|[+−])(?:[¥€$£])?\\d[\\d,.]*[KMB]?(?: pts)?|[\\d.]+ pts`),
  /\d[\d,.]* → /g,
  /(rose|fell) \d[\d,.]* points|[\d.]+ points more|between [+−]?[\d.]+ and [+−]?[\d.]+ points/g,
  // durations
  /phases of 30, 90 and 180 days/g,
  /(?:\b\d[\d,.]*(?:–\d+)? (?:s|min|h|d|hours?|days?|weeks?|months?)\b ?)+/g,
  // what follows a month from what was seen, amounts of one order, case or head, and how many people hours are
  every(`(?:${money}|[\\d,.]+) (?:an order|a closed case|a month|per head|above break-even|requests a case)`),
  /^about [\d,.]+ people$/g,
  every(`(?:rose|fell) by ${money}, from ${money} to ${money}`),
  // a list that is longer than is counted
  /more than 10,000 cases/g,
  // limits that were set, and targets
  /up to \d+ GB/g,
  every(`[Uu]p to ${money}`),
  every(`target ${money}`),
  // days of the roadmap, criteria met of how many, what is needed, and what stands today beside the phase's own figure
  /\b[Dd]ays? \d+(?:–\d+| of \d+)?\b|\b\d\/\d\b|\b\d of \d met\b|[≥>] [\d.]+|^today [\d.]+$/g,
  /the last \d+ weekdays|week \d+ of \d{4}|^\d+ changes?$/g,
  // how many reviews are wanting, and how many come a day: of those that were not made there is no list
  /at least 30 have to be reviewed, \d+ are|30 is the least|[\d.]+ reviews a day/g,
  /\b\d[\d,]* more\b/g,
  // at other prices of models
  /\b\d+×|At \d+ times|\d+ smaller effects/g,
  every(`${money} less`),
  // the page of a list: its length is marked at its head
  /^\d+ (of [\d,]+|shown)$/,
  // names: of cases and orders, of a version of a definition, of a link of the chain
  /\b[A-Z]{2}-\d+\b|\bVersion [0-9a-f]{8}\b|^[0-9a-f]{8}$|^\d+\. /g,
  // words of statistics, scales and formulas
  /19 times in 20|Of 100 closed cases|does not begin at 0|per 1,000 cases|the \d before|never 0|as 0:|[Aa]bove 1\b|365|12\)|÷ \d+/g,
];

/** What one thing costs, or what would be, by the words around: the number, or the text that it is in, stands in « ». */
const derived = [
  /«A (resolved )?case costs? |«A mistake costs |^(Automated, resolved|By hand)«/,
  // the joint sentence of a process, which leads to its gate
  /^«.* A case then costs .*»/,
  // what follows a month, and how many people hours are
  new RegExp(`«${money}» a month`),
  /about «[\d,.]+» people/,
  // the arithmetic of a saving: each line is a factor of the next, and the cases are marked
  /^«(Each saves|Less) |^«[\d.,]+ × \(.*\) = /,
  // labour of automated cases: their part, by time, of all the labour of the process
  /«for models and tools, .* for people, failures and retries included/,
  // the mean of days of heads, whose sum is marked
  /÷ «\d+»|= «[\d.]+»$/,
  // of a report: cases that several touches keep, for which there is no one list; a gate as it stood then; criteria met
  /^«.* took several touches\.»$|^«.* reviewed were right, |^«.*\d of \d criteria met, /,
  // nothing of nothing
  /^–«0» ÷ 0$/,
  // an effect that is 0
  /(in itself|of the work was .*|smaller effects together)«/,
  // the figure of a KPI, which the line under the tabs opens
  /^«(Contribution|Margin|Sales|Break-even) /,
];

/** Columns and terms of amounts of one thing, of what was before, or derived from two sums. */
const derivedLabels = [
  // targets as they were set, and what their pace asks for; what a person wrote
  /^(Target|Pace asks for|Criterion)$/,
  /^Per order$|^Share/,
  /per 1,000/i,
  /^(Before the start|Previous|Last year)$/i,
  /^(Per resolved case|Requests a case|Input a request|Output a case|Model a case|Pays up to)$/,
  /^(Freed capacity|Cash realised|Avoided hires)/,
];

/** Runs in the page. `rows`: it lists things without saying how many. */
function textsWithDigits({ elsewhere, rows }: { elsewhere: string; rows: boolean }) {
  const found: { text: string; within: string; label: string }[] = [];
  const root = document.querySelector("main") ?? document.body;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  // at the head of a list its length is marked; its rows are the things themselves
  const isList = rows || root.querySelector("span[data-list]") !== null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? "";
    const element = node.parentElement;
    if (!/\d/.test(text) || !element || element.closest(elsewhere)) continue;
    if (isList && element.closest("tbody")) continue;
    const block = element.closest("p, li, td, dd, dt, h1, h2, h3, figcaption, a") ?? element;
    found.push({ text, within: block.textContent?.trim() ?? text, label: labelOf(element) });
  }
  return found;

  /** The heading of a cell's column, or the term that is described. */
  function labelOf(element: HTMLElement): string {
    const cell = element.closest("td");
    if (cell) return cell.closest("table")?.querySelectorAll("thead th")[cell.cellIndex]?.textContent ?? "";
    return element.closest("dd")?.parentElement?.querySelector("dt")?.textContent ?? "";
  }
}
