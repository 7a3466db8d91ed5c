// Longer than most: one set of organisations, held against every way in which a report leaves the house.
import { parse } from "csv-parse/sync";
import { marked, type Token, type Tokens } from "marked";
import { beforeAll, expect, test } from "vitest";
import { whole } from "@/.ci/whole";
import { testDatabase, testOrganisation } from "@/lib/db/testing";
import { transaction } from "@/lib/db/transaction";
import { addAction } from "@/lib/report/addAction";
import { lineText } from "@/lib/report/lineText";
import { fileWords } from "@/lib/report/render/fileWords";
import { reportCsv } from "@/lib/report/render/reportCsv";
import { reportMarkdown } from "@/lib/report/render/reportMarkdown";
import { reportMessage } from "@/lib/report/render/reportMessage";
import { reportPdf } from "@/lib/report/render/reportPdf";
import type { Version } from "@/lib/report/reportSchema";
import { type ShownReport, shownReport } from "@/lib/report/shownReport";
import { isMoney, leavesOf } from "@/lib/report/testing/moneyPaths";
import { pdfText, squeezed } from "@/lib/report/testing/pdfText";
import { firmWorlds, reportedFirm, reportedWeek } from "@/lib/report/testing/reportedFirms";
import { createSample } from "@/lib/sample/createSample";
import { sampleSettings } from "@/lib/sample/sampleSettings";
import { writeReports } from "@/lib/sample/writeReports";
import { writeRoadmap } from "@/lib/sample/writeRoadmap";
import { changeProcess } from "@/lib/settings/changeProcess";
import type { Ctx } from "@/lib/tenancy/ctx";
import type { Locale } from "@/lib/words/locale";

/** Each firm's two versions, in a language that changes from one to the next; the sample firm's in both. */
interface Shown {
  locale: Locale;
  owner: ShownReport;
  team: ShownReport;
}

const mondayMorning = new Date("2026-11-23T01:00:00Z");
const count = whole ? 50 : 10;
const worlds = firmWorlds(count);
const reports: Shown[] = [];

beforeAll(async () => {
  const ctx = await sampleFirm();
  await addAction(ctx, "2026-W46", { title: "Feed the agent the price list", process: "quotes", kpi: "aar" });
  for (const locale of ["en", "zh"] as const) reports.push(await shown(ctx, "2026-W47", locale));
  await each(async (world, at) => {
    const firm = await reportedFirm(world, at);
    reports.push(await shown(firm, reportedWeek, at % 2 === 0 ? "en" : "zh"));
  });
}, 600_000);

/** What its people wrote of it is enough: its events alone take as long as all the other firms. */
async function sampleFirm(): Promise<Ctx> {
  if (whole) return (await createSample(await testDatabase(), mondayMorning, "zh")).ctx;
  const ctx = await testOrganisation({ now: mondayMorning });
  const { roadmapStart: start, timezone, processes } = sampleSettings({ now: mondayMorning });
  for (const { key } of processes) await changeProcess(ctx, key, {});
  const asked = { start, timezone, locale: "zh" } as const;
  const people = await transaction(ctx, (tx) => writeRoadmap(tx, ctx, asked));
  await writeReports(ctx, people, asked);
  return ctx;
}

async function shown(ctx: Ctx, period: string, locale: Locale): Promise<Shown> {
  const of = (version: Version) => shownReport(ctx, period, { version, locale });
  return { locale, owner: await of("owner"), team: await of("team") };
}

async function each(work: (world: (typeof worlds)[number], at: number) => Promise<void>): Promise<void> {
  const waiting = worlds.entries();
  const worker = async () => {
    for (const [at, world] of waiting) await work(world, at);
  };
  await Promise.all([worker(), worker()]);
}

const versions = () =>
  reports.flatMap(({ locale, owner, team }) => [owner, team].map((report) => ({ locale, shown: report })));

test("enough of them have something to say", () => {
  const owners = reports.map(({ owner }) => owner.report);
  const having = (has: (report: (typeof owners)[number]) => boolean) => owners.filter(has).length;
  expect(owners).toHaveLength(count + 2);
  for (const kpi of ["aar", "fcr", "cts", "aarSupervised", "reopenRate"]) {
    expect(
      having(({ figures }) => figures.some((one) => one.kpi === kpi && one.value !== null)),
      kpi,
    ).toBeGreaterThan(0.4 * count);
  }
  expect(
    having(({ drivers }) => drivers.some(({ change }) => change !== null && change !== 0)),
  ).toBeGreaterThan(0.4 * count);
  expect(having(({ mistakes }) => mistakes.now.cost !== null)).toBeGreaterThan(0.8 * count);
  expect(having(({ lastActions, actions }) => lastActions.length > 0 && actions.length > 0)).toBeGreaterThan(
    0.8 * count,
  );
});

test("made in the morning, the sample firm has nothing said at noon of that day", () => {
  const said = reports.slice(0, 2).flatMap(({ owner }) => owner.comments.map(({ at }) => Date.parse(at)));
  expect(said).toHaveLength(2);
  expect(Math.max(...said)).toBeLessThanOrEqual(mondayMorning.getTime());
});

test("a figure in words is the raw one, rounded to what it shows", () => {
  for (const { shown } of versions()) {
    for (const [at, { kpi, value }] of shown.report.figures.entries()) {
      const said = shown.document.figures[at];
      expect(said?.kpi).toBe(kpi);
      if (value === null) expect(said?.value).toBe("–");
      else {
        const [digits = ""] =
          (said?.value ?? "")
            .replace(/,/g, "")
            .replace("−", "-")
            .match(/-?[\d.]+/) ?? [];
        const negative = said?.value.startsWith("−") === true;
        const shownValue =
          Math.abs(Number(digits)) * (negative ? -1 : 1) * (said?.value.includes("%") ? 0.01 : 1);
        const unit = 10 ** -(digits.split(".")[1]?.length ?? 0) * (said?.value.includes("%") ? 0.01 : 1);
        expect(Math.abs(shownValue - value), `${kpi} ${value} as ${said?.value}`).toBeLessThanOrEqual(
          unit / 2 + 1e-9,
        );
      }
    }
  }
});

test("the PDF says the document, word for word and in its order, and nothing else", async () => {
  for (const { locale, shown } of versions()) {
    const { document, comments } = shown;
    const words = fileWords(shown, locale);
    const { pages, title, language } = await pdfOf(shown, locale);
    expect({ title, language }).toEqual({
      title: document.title,
      language: locale === "zh" ? "zh-Hans" : "en",
    });
    expect(pages.length).toBeLessThanOrEqual(2);
    const expected = [
      ...[document.title, document.subtitle, ...document.cautions, ...document.conclusion],
      ...document.figures.flatMap(({ label, value, changes, notes }) => [label, value, ...changes, ...notes]),
      ...document.sections.flatMap((section) => [section.title, ...section.lines.map(lineText)]),
      ...(comments.length > 0 ? [words.comments] : []),
      ...comments.map((comment) => words.said(comment, comment.body)),
    ];
    const footers = pages.map((_, at) =>
      squeezed(`${words.composed} · ${words.signed}${words.definitions}${words.page(at + 1, pages.length)}`),
    );
    const left = taken(pages.join(""), expected.map(squeezed));
    // a section that goes on says its title again
    const again = [...document.sections.map((section) => section.title), words.comments]
      .map(squeezed)
      .join("|");
    expect(footers.reduce((text, footer) => text.replace(footer, ""), left)).toMatch(
      new RegExp(`^(${again})?$`),
    );
  }
});

/** Each is drawn and read once. */
function pdfOf(shown: ShownReport, locale: Locale): ReturnType<typeof pdfText> {
  const read = drawn.get(shown) ?? reportPdf(shown, locale).then(pdfText);
  drawn.set(shown, read);
  return read;
}

const drawn = new Map<ShownReport, ReturnType<typeof pdfText>>();

/** What is left of a text when those that it must hold, one behind the other, are taken out. */
function taken(text: string, expected: readonly string[]): string {
  let rest = text;
  let left = "";
  for (const one of expected) {
    const at = rest.indexOf(one);
    if (at < 0) throw new Error(`“${one}” is not in “${rest}”`);
    left += rest.slice(0, at);
    rest = rest.slice(at + one.length);
  }
  return left + rest;
}

test("Markdown says the document, and what people wrote stays text", () => {
  for (const { locale, shown } of versions()) {
    const tokens = marked.lexer(reportMarkdown(shown, locale));
    const kinds = new Set<string>();
    marked.walkTokens(tokens, ({ type }) => void kinds.add(type));
    for (const kind of ["link", "image", "html", "code", "codespan", "em", "del"])
      expect(kinds).not.toContain(kind);
    const { document, comments } = shown;
    const text = tokens.map(plainText).join("\n");
    const expected = [
      ...[document.title, document.subtitle, ...document.cautions, ...document.conclusion],
      ...document.figures.flatMap(({ label, value, changes, notes }) => [label, value, ...changes, ...notes]),
      ...document.sections.flatMap((section) => [section.title, ...section.lines.map(lineText)]),
      ...comments.flatMap(({ by, body }) => [by, ...body.split("\n")]),
    ];
    taken(squeezed(text), expected.map(squeezed));
    expect(tokens.filter(({ type }) => type === "heading")).toHaveLength(
      document.sections.length + 1 + Number(comments.length > 0),
    );
  }
});

/** What a reader sees of it. */
function plainText(token: Token): string {
  if (token.type === "table") {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows]
      .flatMap((row) => row.map((cell) => cell.tokens.map(plainText).join("")))
      .join("\n");
  }
  if (token.type === "list") return (token as Tokens.List).items.map(plainText).join("\n");
  if ("tokens" in token && token.tokens) return token.tokens.map(plainText).join("");
  if (token.type === "br" || token.type === "space" || token.type === "hr") return "\n";
  // the lexer keeps what an HTML page would need
  return "text" in token ? unescaped(String(token.text)) : "";
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
}

test("CSV holds every number of the JSON once, as it is written there", () => {
  for (const { shown } of versions()) {
    const rows: Record<string, string>[] = parse(reportCsv(shown), { bom: true, columns: true });
    const { report } = shown;
    for (const { ofPeriod, ...figure } of report.figures) {
      const own = rows.filter(({ section, kpi }) => section === "figure" && kpi === figure.kpi);
      const [row, period] = own;
      expect(period?.value).toBe(ofPeriod === undefined ? undefined : String(ofPeriod));
      for (const [name, value] of Object.entries(figure)) {
        expect(row?.[name], `${figure.kpi} ${name}`).toBe(value === null ? "" : String(value));
      }
    }
    const raw = [...leavesOf(report)].flatMap(([path, value]) =>
      isNumber(path, value) ? [String(value)] : [],
    );
    const columns = ["value", "previous", "start", "numerator", "denominator", "low", "high", "completeness"];
    const cells = rows.flatMap((row) => columns.flatMap((name) => row[name] || []));
    expect(cells.toSorted()).toEqual(raw.toSorted());
  }
});

function isNumber(path: string, value: unknown): boolean {
  if (typeof value === "number") return true;
  return typeof value === "string" && value !== "" && /\.(cost|monthly|upTo)$/.test(path);
}

test("a message says the document's answer, its first figures and its decisions", () => {
  for (const { locale, shown } of versions()) {
    const { document } = shown;
    const message = reportMessage(shown, locale, "https://handover.test/firm");
    expect(message.verdict).toEqual([...document.cautions, ...document.conclusion]);
    expect(message.figures.map(({ label, value }) => [label, value])).toEqual(
      document.figures.slice(0, 4).map(({ label, value }) => [label, value]),
    );
    const decided = document.sections.filter(({ key }) => key === "lastActions" || key === "actions");
    expect(message.sections.map(({ title, lines }) => [title, ...lines])).toEqual(
      decided.map(({ title, lines }) => [title, ...lines.map(lineText)]),
    );
    expect(message.sections).toHaveLength(2);
  }
});

test("the team's version is the owner's without money, and nothing else is another", () => {
  for (const { owner, team } of reports) {
    const whole = leavesOf(owner.report);
    const shared = leavesOf(team.report);
    const kept = [...whole].filter(
      ([path]) => !isMoney(path) && path !== ".version" && path !== ".composedAt",
    );
    for (const [path, value] of kept) expect([path, shared.get(path)]).toEqual([path, value]);
    const more = [...shared].filter(([path, value]) => isMoney(path) && value !== null && value !== "");
    expect(more).toEqual([]);
    expect(team.comments).toEqual(owner.comments);
  }
});

test("no amount stands in any form of the team's version", async () => {
  let amounts = 0;
  for (const { locale, owner, team } of reports) {
    const leaves = [...leavesOf(owner.report)];
    const elsewhere = new Set(leaves.flatMap(([path, value]) => (isMoney(path) ? [] : [String(value)])));
    const money = leaves.flatMap(([path, value]) =>
      isMoney(path) && (typeof value === "number" || isNumber(path, value)) && !elsewhere.has(String(value))
        ? [String(value)]
        : [],
    );
    amounts += money.length;
    const cells = new Set(parse(reportCsv(team), { bom: true }).flat());
    expect(money.filter((amount) => cells.has(amount))).toEqual([]);
    const json = [...leavesOf(team.report).values()].map(String);
    expect(money.filter((amount) => json.includes(amount))).toEqual([]);
    const { pages } = await pdfOf(team, locale);
    const footer =
      /(Figures as of|数据截至).*?(breakEven[0-9a-f]{8}|timeSavedHours[0-9a-f]{8}|reopenRate[0-9a-f]{8})/g;
    const texts = [
      JSON.stringify(team.document),
      reportMarkdown(team, locale),
      JSON.stringify(reportMessage(team, locale, "https://handover.test/firm")),
      pages.join("").replace(footer, ""),
    ];
    for (const text of texts) {
      expect(text).not.toMatch(/[¥￥$€£]|(CNY|USD|EUR)\s?\d|\d\s?(CNY|USD|EUR|元)/);
      // what has two decimals is money, or a ratio made of it
      expect(text).not.toMatch(/\d\.\d\d(?!\d)/);
    }
  }
  expect(amounts).toBeGreaterThan(5 * count);
});

test("were every amount a thousand times as large, the team's version would say the same", async () => {
  await each(async (world, at) => {
    const locale = at % 2 === 0 ? "en" : "zh";
    const version = "team";
    const rich = await shownReport(await reportedFirm(world, at, 1_000), reportedWeek, { version, locale });
    const plain = reports.find(({ team }) => team.report.organisation === `Firm ${at}`)?.team;
    expect(rich.document).toEqual(plain?.document);
    const same = (shown: ShownReport | undefined) =>
      shown && [...leavesOf(shown.report)].filter(([path]) => !path.endsWith(".id"));
    expect(same(rich)).toEqual(same(plain));
  });
});
