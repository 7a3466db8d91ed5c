import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { tokens } from "@/app/_components/tokens";
import { readFonts } from "@/lib/report/render/pdf/readFonts";
import { drawPicture } from "./drawPicture";
import { inks, type Picture, type Shape, shapes } from "./picture";
import type { Surface } from "./surface";

beforeAll(async () => {
  for (const font of Object.values(await readFonts())) GlobalFonts.register(font, "Tried");
});

const picture: Picture = {
  brand: "Handover",
  title: "November 2026",
  subtitle: "Lantern Tea · 1–30 Nov 2026",
  lead: {
    ...{ label: "Handed over", value: "55.2%", note: "▲ 3.1 pts vs the month before" },
    bar: [
      { label: "untouched", share: 0.552, colour: inks.autonomous },
      { label: "+ approved", share: 0.2, colour: inks.supervised },
      { label: "all else", share: 0.248, colour: inks.spend },
    ],
  },
  figures: [
    { label: "Solved first time", value: "78.0%", note: "provisional" },
    { label: "Hours freed", value: "312.0 hours", note: "" },
  ],
  sentences: ["每人每年要挣 ¥17万 毛利才保本，现在是 ¥14.6万，还差 ¥2.4万。"],
  link: { text: "What the figures mean", address: "https://handover.example/definitions" },
};

interface Written {
  text: string;
  left: number;
  right: number;
  /** of the baseline, and how high letters are */
  y: number;
  size: number;
}

/** What is written where: the real canvas measures. */
function written(asked: Picture, shape: Shape): Written[] {
  const { width, height } = shapes[shape];
  const canvas = createCanvas(width, height).getContext("2d") as unknown as Surface;
  const found: Written[] = [];
  const surface: Surface = {
    fillStyle: "",
    font: "",
    textAlign: "left",
    fillRect: () => {},
    measureText(text) {
      canvas.font = surface.font;
      return canvas.measureText(text);
    },
    fillText(text, x, y) {
      const size = Number(/ (\d+)px/.exec(surface.font)?.[1]);
      found.push({ text, left: x, right: x + surface.measureText(text).width, y, size });
    },
  };
  drawPicture(surface, asked, shape, "Tried");
  return found;
}

test.each(["tall", "wide"] as const)("a %s picture says all that is short enough for it", (shape) => {
  const texts = written(picture, shape).map(({ text }) => text);
  const said = [picture.brand, picture.title, picture.subtitle, "55.2%", "78.0%", "312.0 hours", "untouched"];
  expect(texts).toEqual(expect.arrayContaining([...said, "handover.example/definitions"]));
  expect(texts.join("")).toContain("¥2.4万。");
});

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."Wmi 放手，¥0%"), minLength: 1, maxLength: 90 }),
  fc.constantFrom("", "自动化覆盖率", "¥1,234,567,890,123.45", "W".repeat(100), "放手".repeat(60)),
);
const anyPicture: fc.Arbitrary<Picture> = fc.record({
  ...{ brand: fc.constantFrom("Handover", "放手"), title: word, subtitle: word },
  lead: fc.record({
    ...{ label: word, value: word, note: word },
    bar: fc.array(fc.record({ label: word, share: fc.constant(0.3), colour: fc.constant("#000000") }), {
      maxLength: 3,
    }),
  }),
  figures: fc.array(fc.record({ label: word, value: word, note: word }), { maxLength: 6 }),
  sentences: fc.array(word, { maxLength: 6 }),
  link: fc.record({ text: word, address: fc.webUrl() }),
});

test.each(["tall", "wide"] as const)(
  "whatever it says, a %s picture writes inside itself and nothing over another",
  (shape) => {
    const { width, height } = shapes[shape];
    fc.assert(
      fc.property(anyPicture, (asked) => {
        const all = written(asked, shape);
        for (const { left, right, y, size } of all) {
          expect(left).toBeGreaterThanOrEqual(40);
          expect(right).toBeLessThanOrEqual(width - 40);
          expect(y - size).toBeGreaterThan(0);
          expect(y).toBeLessThan(height - 8);
        }
        const over = all.flatMap((one, at) =>
          all
            .slice(at + 1)
            .filter(
              (two) =>
                one.left < two.right &&
                two.left < one.right &&
                Math.abs(one.y - two.y) < 0.8 * Math.min(one.size, two.size),
            )
            .map((two) => `${one.text} / ${two.text}`),
        );
        expect(over).toEqual([]);
      }),
      { numRuns: 40 },
    );
  },
);

test("the same picture is the same dots", () => {
  const drawn = () => {
    const canvas = createCanvas(shapes.tall.width, shapes.tall.height);
    drawPicture(canvas.getContext("2d") as unknown as Surface, picture, "tall", "Tried");
    return canvas.toBuffer("image/png");
  };
  expect(drawn().equals(drawn())).toBe(true);
});

test("its colours are those of the pages in the light", () => {
  const { autonomous, supervised, labour, spend, ground, text, second, third, ...rest } = inks;
  const named = {
    ...{ "level-autonomous": autonomous, "level-supervised": supervised },
    ...{ "part-labour": labour, "part-spend": spend, card: ground },
    ...{ "ink-1": text, "ink-2": second, "ink-3": third, ...rest },
  };
  for (const [name, colour] of Object.entries(named)) {
    expect(tokens[name as keyof typeof tokens].light, name).toBe(colour);
  }
});
