import { beforeAll, expect, test } from "vitest";
import { composeReport } from "@/lib/report/composeReport";
import { forTeam } from "@/lib/report/forTeam";
import { cardPng } from "@/lib/report/render/card/cardPng";
import { reportCard } from "@/lib/report/render/card/reportCard";
import type { Report, Version } from "@/lib/report/reportSchema";
import { type ShownReport, shownReport } from "@/lib/report/shownReport";
import { aFigure, aReport } from "@/lib/report/testing/aReport";
import { firmWorlds, reportedFirm, reportedWeek } from "@/lib/report/testing/reportedFirms";

const address = "https://handover.example/definitions";
const locales = ["en", "zh"] as const;
const count = 6;
/** Of each firm: its report, and that of a twin in which every amount is seven times as large. */
const firms: { owner: ShownReport; team: ShownReport; dearOwner: ShownReport; dearTeam: ShownReport }[] = [];

beforeAll(async () => {
  for (const [at, world] of firmWorlds(count).entries()) {
    const [one, dear] = [await reportedFirm(world, at), await reportedFirm(world, at, 7)];
    const of = (ctx: typeof one, version: Version) =>
      shownReport(ctx, reportedWeek, { version, locale: locales[at % 2] ?? "en" });
    firms.push({
      ...{ owner: await of(one, "owner"), team: await of(one, "team") },
      ...{ dearOwner: await of(dear, "owner"), dearTeam: await of(dear, "team") },
    });
  }
}, 300_000);

const localeOf = (at: number) => locales[at % 2] ?? "en";

test("the team's card is the same whatever things cost: no amount, rate or salary is in it", () => {
  let differing = 0;
  for (const [at, { owner, team, dearOwner, dearTeam }] of firms.entries()) {
    const card = (shown: ShownReport) => reportCard(shown, localeOf(at), address);
    expect(card(dearTeam)).toEqual(card(team));
    expect(JSON.stringify(card(team))).not.toMatch(/[¥€$£]/);
    if (JSON.stringify(card(dearOwner)) !== JSON.stringify(card(owner))) differing += 1;
  }
  // or the comparison would say nothing
  expect(differing).toBeGreaterThan(count / 2);
});

test("its figures are those of the report, to the letter", () => {
  for (const [at, { owner, team }] of firms.entries()) {
    for (const shown of [owner, team]) {
      const card = reportCard(shown, localeOf(at), address);
      const written = new Map(shown.document.figures.map(({ label, value }) => [label, value]));
      expect(card.lead.value).toBe(written.get(card.lead.label));
      for (const { label, value } of card.figures) {
        if (!/^Cases closed$|^办结的事项$/.test(label)) expect(value).toBe(written.get(label));
      }
      expect(shown.document.conclusion).toEqual(expect.arrayContaining([...card.sentences]));
    }
  }
});

test("the parts of its bar are how cases were done, and make the whole", () => {
  const report = forTeam(
    aReport({ figures: [aFigure("aar", 0.552, { denominator: 1204 }), aFigure("aarSupervised", 0.75)] }),
  );
  const shown = { report, document: composeReport(report, "en"), comments: [], signedOff: null };
  const { lead, figures } = reportCard(shown, "en", address);
  expect(lead.bar.map(({ label, share }) => [label, share.toFixed(3)])).toEqual([
    ["untouched", "0.552"],
    ["+ approved", "0.198"],
    ["all else", "0.250"],
  ]);
  expect(figures.at(-1)).toEqual({ label: "Cases closed", value: "1,204", note: "" });
});

test("what makes a figure hollow is not left out, and where there is none it says so", () => {
  const lines = (value: number | null, hollow: Report["hollow"]) => {
    const report = forTeam(aReport({ figures: [aFigure("aar", value)], hollow }));
    const conclusion = ["the figure again", "because", "hollow", "next"];
    const document = { ...composeReport(report, "en"), conclusion };
    return reportCard({ report, document, comments: [], signedOff: null }, "en", address).sentences;
  };
  expect(lines(0.5, [])).toEqual(["because"]);
  expect(lines(0.5, ["fcr"])).toEqual(["because", "hollow"]);
  expect(lines(null, [])).toEqual(["the figure again"]);
});

test("what is not known is a dash without a bar", () => {
  const report = aReport();
  const shown = { report, document: composeReport(report, "zh"), comments: [], signedOff: null };
  expect(reportCard(shown, "zh", address).lead).toMatchObject({ value: "–", bar: [] });
});

test.each([
  ["tall", 1080, 1440],
  ["wide", 1200, 630],
] as const)("a %s one is a PNG of %s × %s, the same each time", async (shape, width, height) => {
  const [first] = firms;
  if (!first) throw new Error("there are firms");
  const card = reportCard(first.team, "zh", address);
  const png = await cardPng(card, shape);
  expect(png.subarray(0, 8)).toEqual(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
  expect((await cardPng(card, shape)).equals(png)).toBe(true);
});
