import { expect, test } from "vitest";
import { ciede2000, contrast, distance, type Sight } from "./colour";
import { type Theme, type Token, tokens } from "./tokens";
import { tokensCss } from "./tokensCss";

const themes: Theme[] = ["light", "dark"];
const surfaces: Token[] = ["page", "card", "band"];
const text: Token[] = [
  "ink-1",
  "ink-2",
  "ink-3",
  "accent",
  "better",
  "worse",
  "state-met",
  "state-on-track",
  "state-at-risk",
  "state-off-track",
  "state-no-data",
];
const levels: Token[] = [
  "level-manual",
  "level-assisted",
  "level-supervised",
  "level-autonomous",
  "level-unattributed",
];
const sights: Sight[] = ["normal", "protanopia", "deuteranopia", "tritanopia"];

test("the stylesheet holds the tokens of the code", async () => {
  await expect(tokensCss()).toMatchFileSnapshot("./tokens.css");
});

test.each(themes)("text reads at 4.5 on cards, %s", (theme) => {
  for (const ink of text) {
    expect(contrast(tokens[ink][theme], tokens.card[theme]), ink).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(themes)("the three inks, the accent and the signs read at 4.5 on every surface, %s", (theme) => {
  for (const ink of text.filter((name) => !name.startsWith("state"))) {
    for (const surface of surfaces) {
      expect(
        contrast(tokens[ink][theme], tokens[surface][theme]),
        `${ink} on ${surface}`,
      ).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test.each(themes)("levels, states and the border of controls stand out at 3 from the card, %s", (theme) => {
  const shapes: Token[] = [...levels, "control", "part-labour", "part-tool", "part-model"];
  for (const shape of shapes) {
    expect(contrast(tokens[shape][theme], tokens.card[theme]), shape).toBeGreaterThanOrEqual(3);
  }
});

test.each(themes)("any two of the five levels differ by 13 for every sight, %s", (theme) => {
  for (const sight of sights) {
    for (const [at, one] of levels.entries()) {
      for (const other of levels.slice(at + 1)) {
        const apart = distance(tokens[one][theme], tokens[other][theme], sight);
        expect(apart, `${one} and ${other}, ${sight}`).toBeGreaterThanOrEqual(13);
      }
    }
  }
});

test("CIEDE2000 gives the published values (Sharma 2005, pairs 1, 7, 17, 25)", () => {
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(ciede2000([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
  expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
});

test("contrast of black on white is 21, of a colour on itself 1", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
  expect(contrast("#102A85", "#102A85")).toBe(1);
});
