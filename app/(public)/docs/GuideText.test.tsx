import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { parseChapter } from "@/lib/guide/parseChapter";
import { readGuide } from "@/lib/guide/readGuide";
import { GuideText } from "./GuideText";

const render = (source: string) =>
  renderToStaticMarkup(
    <GuideText tokens={parseChapter("sum", `# A\n\nB\n\n${source}`).sections[0]?.tokens ?? []} />,
  );

test("marks become elements, and what looks like HTML stays text", () => {
  const html = render(
    "**a** `<b>` [c](/sum)\n\n- one\n- two\n\n| h |\n| --- |\n| x \\* |\n\n```sh\n<i>&\n```",
  );
  expect(html).toMatch(/<strong[^>]*>a<\/strong>/);
  expect(html).toContain("&lt;b&gt;");
  expect(html).toMatch(/<a [^>]*href="\/sum"/);
  expect(html.match(/<li/g)).toHaveLength(2);
  expect(html).toMatch(/<th [^>]*>h<\/th>/);
  expect(html).toContain("x *");
  expect(html).toContain("&lt;i&gt;&amp;");
});

test("HTML in a source is refused", () => {
  expect(() => render("<script>alert(1)</script>")).toThrow("the guide has no html");
  expect(() => render("a <img src=x> b")).toThrow("the guide has no html");
});

test.each(["en", "zh"] as const)("%s: every chapter can be shown", async (language) => {
  for (const { sections } of await readGuide(language)) {
    for (const { tokens } of sections) renderToStaticMarkup(<GuideText tokens={tokens} />);
  }
});
