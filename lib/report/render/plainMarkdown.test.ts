import fc from "fast-check";
import { marked, type Token } from "marked";
import { expect, test } from "vitest";
import { plainMarkdown } from "@/lib/report/render/plainMarkdown";

test.each([
  ["59.0% of 3 (a · b)", "59.0% of 3 (a · b)"],
  ["1. one", "1\\. one"],
  ["# one", "\\# one"],
  ["- one", "\\- one"],
  ["+1.4", "+1.4"],
  ["[a](http://b)", "\\[a\\](http\\://b)"],
  ["a | <b> & `c` *d* _e_ ~f~ $g$ \\", "a \\| \\<b\\> \\& \\`c\\` \\*d\\* \\_e\\_ \\~f\\~ \\$g\\$ \\\\"],
  ["www.x.test", "www\\.x.test"],
  [" two\n\nlines ", "two lines"],
])("%s", (text, markdown) => {
  expect(plainMarkdown(text)).toBe(markdown);
});

test("whatever somebody writes: on a line of a list it is one text, which says just that", () => {
  const piece = fc.constantFrom(
    ..."#*_`[]()<>|\\~$&!+-=.: \n1a中@/;\"'",
    "http://x.y",
    "www.x.y",
    "---",
    "![",
    "&amp;",
    "<!--",
    "- [ ] ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      // an address of mail is one to some readers, whatever is done about it
      const text = `${pieces.join("").replace(/@/g, " at ")}.`;
      const tokens = marked.lexer(`- ${plainMarkdown(text)}\n`);
      const kinds = new Set<string>();
      marked.walkTokens(tokens, ({ type }) => void kinds.add(type));
      for (const kind of kinds)
        expect(["list", "list_item", "paragraph", "text", "escape", "space"]).toContain(kind);
      const said = tokens.map(shown).join("");
      expect(said.replace(/\s+/g, " ").trim()).toBe(text.replace(/\s+/g, " ").trim());
    }),
    { numRuns: 2_000 },
  );
});

function shown(token: Token): string {
  if (token.type === "list") return token.items.map(shown).join("");
  if ("tokens" in token && token.tokens) return token.tokens.map(shown).join("");
  return "text" in token ? unescaped(String(token.text)) : "";
}

function unescaped(text: string): string {
  const signs: Record<string, string> = {
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&#39;": "'",
    "&amp;": "&",
  };
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (sign) => signs[sign] ?? sign);
}
