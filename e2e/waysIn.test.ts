import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { langfuse } from "@/lib/imports/presets/langfuse";
import type { Recognition } from "@/lib/imports/recognition/recognition";
import { testWorkbook } from "@/lib/imports/xlsx/testWorkbook";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { browse } from "./browse";
import { bring, checked, imported, next, toCheck } from "./importing";
import { type NewOrganisation, newOrganisation } from "./newOrganisation";
import { haveRealFiles, realFiles, realJson } from "./realLog";
import { stored } from "./stored";
import { violations } from "./violations";
import { world } from "./world";

const { url } = world();
const words = en.imports;

test("a workbook and an export of a known product are clicked through", async () => {
  const { slug, cookie } = await newOrganisation(url);
  await browse({ cookie, locale: "en" }, async (page) => {
    await page.goto(`/${slug}/data/imports`);
    const sheet = [
      ["order number", "order date", "amount"],
      ...["A1", "A2"].map((id) => [id, "2026-03-02", 10.5]),
    ];
    await bring(page, "orders.xlsx", testWorkbook({ Notes: [["nothing"]], Orders: sheet }));
    await page.getByLabel(words.readAs.sheet).selectOption("Orders");
    await page.getByLabel(words.content.kinds.orders.title).and(page.locator(":checked")).waitFor();
    await toCheck(page, en);
    await take(page, 2);

    await page.goto(`/${slug}/data/imports`);
    await bring(page, "tickets.csv", zendesk);
    expect(await page.getByLabel(words.content.preset).inputValue()).toBe("zendesk");
    await page.getByRole("button", { name: words.toColumns }).click();
    await page.getByText(words.columns.byPreset).waitFor();
    await next(page, en).click();
    await page.getByRole("group", { name: /^Ada/ }).getByLabel(en.timeline.human, { exact: true }).check();
    await page.getByRole("button", { name: words.toCheck }).click();
    await checked(page, en);
    await take(page, 4);
  });
  expect((await stored(slug)).events).toEqual({
    "order.placed": 2,
    "case.opened": 2,
    "case.step": 1,
    "case.closed": 1,
  });
});

test("events of this app come in as they are, also as CloudEvents; another system's say what is wrong with them", async () => {
  const { slug, cookie } = await newOrganisation(url);
  const own = {
    specversion: "1.0",
    id: "1",
    source: "desk",
    type: "case.contact",
    time: "2026-03-02T09:00:00Z",
  };
  const events = [1, 2].map((id) => ({
    ...own,
    id: String(id),
    data: { process: "support", case: `${id}` },
  }));
  await browse({ cookie, locale: "zh", theme: "dark" }, async (page) => {
    await page.goto(`/${slug}/data/imports`);
    const foreign = { ...own, id: "3", type: "com.github.pull.create", data: {} };
    await bring(page, "events.json", JSON.stringify([...events, foreign], null, 2));
    await page.getByRole("button", { name: zh.imports.toColumns }).click();
    await page.getByText(zh.imports.columns.asSent).waitFor();
    await page.getByText(/\/type: must be case\.opened/).waitFor();
    expect(await violations(page, "dark")).toEqual([]);
    await next(page, zh).click();
    await checked(page, zh);
    await page.getByRole("button", { name: "导入 2 个事件" }).click();
    await imported(page, zh);
  });
  expect((await stored(slug)).events).toEqual({ "case.contact": 2 });
});

describe.skipIf(!haveRealFiles)("real files on the page (need ../shared/data)", () => {
  test("an event log in XES: 42 steps of six cases, three of them in vain", async () => {
    const { slug, cookie, call } = await newOrganisation(url);
    await browse({ cookie, locale: "en" }, async (page) => {
      await page.goto(`/${slug}/data/imports`);
      await bring(page, "running-example.xes", readFileSync(`${realFiles}formats/running-example.xes`));
      await page.getByRole("button", { name: words.toColumns }).click();
      await next(page, en).click();
      await page.getByRole("button", { name: words.actors.all.human, exact: true }).click();
      await page.getByLabel(/^pay compensation/).selectOption("resolved");
      await page.getByLabel(/^reject request/).selectOption("unresolved");
      await page.getByRole("button", { name: words.toCheck }).click();
      await checked(page, en);
      await take(page, 54);
    });
    expect((await stored(slug)).events).toEqual({ "case.opened": 6, "case.step": 42, "case.closed": 6 });
    const asked = await call(
      "GET",
      "/api/v1/kpis?from=2010-12-01&to=2011-12-31&interval=total&process=running%20example",
    );
    const { total } = (await asked.json()) as { total: { kpis: Record<string, object> } };
    expect(total.kpis).toMatchObject({
      fcr: { numerator: 3, denominator: 6 },
      aar: { numerator: 0, denominator: 6 },
    });
  });

  test("what agents did: traces of OpenTelemetry and Langfuse, calls of models with their tokens", async () => {
    const { slug, cookie } = await newOrganisation(url);
    await browse({ cookie, locale: "en" }, async (page) => {
      const events = {
        "otlp-genai.json": 10,
        "claude-agent-2025-12-22.trace.json": 5,
        "llm-usage.jsonl": 107,
      };
      for (const [name, count] of Object.entries(events)) {
        await page.goto(`/${slug}/data/imports`);
        await bring(page, name, readFileSync(`${realFiles}traces/${name}`));
        await toCheck(page, en);
        await take(page, count);
      }
    });
    const { inputTokens, outputTokens, cost, ...others } = await stored(slug);
    expect(others.events).toEqual({ "case.opened": 5, "case.step": 115, "case.closed": 2 });
    expect(inputTokens + outputTokens).toBe(2_530_121 + (11 + 13) + (34 + 232));
    // each call's cost in the six decimals that money has in an event
    expect(cost).toBe("5.308917");
  });

  test("each trace that Langfuse exports is recognised, and shown as its case with its steps", async () => {
    const firm = await newOrganisation(url);
    const names = filesIn("traces").filter((name) => name.endsWith(".trace.json"));
    const counts = names.map(async (name) => {
      const { rows } = await shown(firm, name, (recognition) => {
        expect(recognition.presets, name).toEqual(["langfuse"]);
        return langfuse.mapping({ recognition });
      });
      expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
      return rows.flatMap(({ events }) => events).length;
    });
    expect(await Promise.all(counts)).toEqual([5, 2, 3, 3, 2]);
  });

  test("an hour of inference calls, packed", async () => {
    const { slug, cookie } = await newOrganisation(url);
    await browse({ cookie, locale: "en" }, async (page) => {
      await page.goto(`/${slug}/data/imports`);
      await bring(page, "llm-inference.csv.gz", readFileSync(`${realFiles}traces/llm-inference.csv.gz`));
      await toCheck(page, en);
      await take(page, 19_366);
    });
    expect(await stored(slug)).toMatchObject({ inputTokens: 22_361_870, outputTokens: 4_088_665 });
  });

  // Of location_coordinates the JSON has another phone number than the CSV.
  test("difficult CSV is uploaded, recognised, and shown as the rows that its own JSON says", async () => {
    const firm = await newOrganisation(url);
    const names = filesIn("formats/csv-spectrum/csvs").filter((name) => !name.includes("location"));
    expect(names).toHaveLength(11);
    for (const name of names) {
      const { header, rows } = await shown(firm, name, byRow);
      const expected = realJson<object | object[]>(name.replace("/csvs/", "/json/").replace(".csv", ".json"));
      const objects = rows.map(({ cells }) =>
        Object.fromEntries(header.map((column, at) => [column, cells[at]])),
      );
      expect(objects, name).toEqual([expected].flat());
    }
  });

  test("UTF-16, a byte order mark, CR alone, and rows that are too short or too long", async () => {
    const firm = await newOrganisation(url);
    const cells: Record<string, string[][]> = {};
    const wrong: Record<string, string[]> = {};
    for (const name of filesIn("formats/csvkit")) {
      const { rows } = await shown(firm, name, byRow);
      const key = name.replace(/^.*\//, "");
      const isBroken = ({ problems }: Shown["rows"][number]) =>
        problems.some(({ reason }) => /^has \d cells/.test(reason));
      cells[key] = rows.filter((row) => !isBroken(row)).map((row) => row.cells);
      const broken = rows.filter(isBroken).map(({ line }) => String(line));
      if (broken.length > 0) wrong[key] = broken;
    }
    expect(cells).toEqual({
      "bad.csv": [["0", "mixed types.... uh oh", "17"]],
      "bad_skip_lines.csv": [["0", "mixed types.... uh oh", "17"]],
      "blanks.csv": [["", "NA", "N/A", "NONE", "NULL", "."]],
      "mac_newlines.csv": [
        ["1", "2", "3"],
        ["Once upon\ra time", "5", "6"],
      ],
      "test_header_newline.csv": [["d", "e", "f"]],
      "test_join_short_rows.csv": [["3", "b", "c"]],
      "test_locale.csv": [["1,7", "200.000.000", ""]],
      "test_utf16_big.csv": [
        ["1", "2", "3"],
        ["4", "5", "ʤ"],
      ],
      "test_utf16_little.csv": [
        ["1", "2", "3"],
        ["4", "5", "ʤ"],
      ],
      "test_utf8_bom.csv": [
        ["1", "2", "3"],
        ["4", "5", "ʤ"],
      ],
    });
    expect(wrong).toEqual({
      "bad.csv": ["2", "3"],
      "bad_skip_lines.csv": ["5", "6"],
      "test_join_short_rows.csv": ["2", "3"],
    });
  });

  test("CloudEvents: those of other systems can be mapped, and each that is none says why", async () => {
    const firm = await newOrganisation(url);
    const bad = {
      fail_numeric_decimal: "/decimal",
      fail_numeric_long: "/long",
      json_data_with_ext_invalid: "/a_invalid_name",
    };
    const names = filesIn("formats/cloudevents");
    expect(names).toHaveLength(20);
    for (const name of names) {
      const asSent = await shown(firm, name, () => ({ format: "events", source: "ce" }));
      expect(asSent.rows, name).toHaveLength(1);
      const [problem] = asSent.rows[0]?.problems ?? [];
      const known = Object.entries(bad).find(([file]) => name.includes(`/${file}.`))?.[1] ?? "/type";
      expect(problem?.column, name).toBe(known);

      const mapped = await shown(firm, name, ({ path }) => ({
        ...{ format: "ndjson", source: "ce", ...(path === undefined ? {} : { path }) },
        rules: [
          {
            ...{ type: "case.opened", id: "{source}/{id}", time: { column: "time", format: "iso" } },
            data: { process: "{type}", case: "{id}" },
          },
        ],
      }));
      const { events, problems } = mapped.rows[0] ?? { events: [], problems: [] };
      if ("time" in realJson<object>(name)) expect(events, name).toHaveLength(1);
      else expect(problems, name).toMatchObject([{ column: "time", reason: expect.stringMatching(/time/) }]);
    }
  });
});

async function take(page: Page, events: number): Promise<void> {
  await page.getByRole("button", { name: `Import ${events.toLocaleString("en")} events` }).click();
  await imported(page, en);
}

interface Shown {
  header: string[];
  rows: {
    line: number;
    cells: string[];
    events: object[];
    problems: { column: string | null; reason: string }[];
  }[];
  problems: object[];
}

/** What the page shows of a file that was brought, by a mapping that is made of what was recognised. */
async function shown(
  { call, apiKey }: NewOrganisation,
  name: string,
  mapping: (found: Recognition) => object,
): Promise<Shown> {
  const authorization = `Bearer ${apiKey}`;
  const form = new FormData();
  form.append("file", new Blob([readFileSync(realFiles + name)]), name.replace(/^.*\//, ""));
  const brought = await fetch(`${url}/api/v1/imports`, {
    method: "POST",
    body: form,
    headers: { authorization },
  });
  expect(brought.status, name).toBe(202);
  const { id } = (await brought.json()) as { id: string };
  const found = (await (await call("GET", `/api/v1/imports/${id}/recognition`)).json()) as Recognition;
  const preview = await call("POST", `/api/v1/imports/${id}/preview`, { mapping: mapping(found) });
  const answer = (await preview.json()) as Shown;
  expect(answer.problems, name).toEqual([]);
  return answer;
}

/** Each row an event, whatever it says: its cells are what is looked at. */
function byRow({ header: [first = ""], delimiter, encoding }: Recognition): object {
  const time = { column: first, format: "iso" };
  const rule = { type: "case.contact", id: `{${first}}`, time, data: { process: "p", case: "c" } };
  return { format: "csv", source: "s", delimiter, encoding: encoding.sure, rules: [rule] };
}

function filesIn(folder: string): string[] {
  return readdirSync(realFiles + folder)
    .filter((name) => /\.(csv|json)$/.test(name))
    .map((name) => `${folder}/${name}`);
}

const zendesk = `Id,Requester,Requester id,Assignee,Status,Via,Created at,Solved at,Reopens
1,Kim,77,Ada,Solved,Mail,2026-03-02 09:00,2026-03-02 10:00,0
2,Kim,77,Ada,Open,Mail,2026-03-02 09:00,,0
`;
