import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { langfuse } from "@/lib/imports/presets/langfuse";
import type { Recognition } from "@/lib/imports/recognition/recognition";
import { type NewOrganisation, newOrganisation } from "./newOrganisation";
import { haveRealFiles, realFiles, realJson } from "./realLog";
import { world } from "./world";

const { url } = world();

describe.skipIf(!haveRealFiles)("what the page shows of real files (need ../shared/data)", () => {
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
