import type { MarkedToken, Tokens } from "marked";
import { createElement, Fragment, type ReactNode } from "react";
import { Link } from "@/app/_components/Link";

/** A section of the guide as elements: nothing of its source is ever taken for HTML. */
export function GuideText({ tokens }: { tokens: readonly MarkedToken[] }) {
  return many(tokens);
}

function many(tokens: readonly MarkedToken[]): ReactNode {
  return createElement(Fragment, null, ...tokens.map(one));
}

function inside({ tokens = [] }: { tokens?: Tokens.Generic[] }): ReactNode {
  return many(tokens as MarkedToken[]);
}

function one(token: MarkedToken): ReactNode {
  switch (token.type) {
    case "space":
      return null;
    case "paragraph":
      return <p className="mt-3 max-w-[72ch]">{inside(token)}</p>;
    case "list":
      return createElement(
        token.ordered ? "ol" : "ul",
        { className: `mt-3 max-w-[72ch] space-y-1.5 pl-5 ${token.ordered ? "list-decimal" : "list-disc"}` },
        ...token.items.map((item) => createElement("li", { className: "pl-1" }, inside(item))),
      );
    case "table":
      return <GuideTable table={token} />;
    case "code":
      // wrapped rather than scrolled: it is read here, and copied whole
      return (
        <pre
          translate="no"
          className="mt-3 rounded-tremor-default border border-hairline bg-band p-3 font-mono text-meta whitespace-pre-wrap [overflow-wrap:anywhere]"
        >
          {token.text}
        </pre>
      );
    case "blockquote":
      return (
        <blockquote className="mt-3 border-l-2 border-accent pl-3 text-ink-2">{inside(token)}</blockquote>
      );
    case "strong":
      return <strong className="font-semibold">{inside(token)}</strong>;
    case "em":
      return <em>{inside(token)}</em>;
    case "codespan":
      return (
        <code translate="no" className="rounded-tremor-small bg-band px-1 font-mono text-[0.93em]">
          {token.text}
        </code>
      );
    case "link":
      // what the API answers is no page that the app could go to by itself
      return token.href.startsWith("/api/") ? (
        <a href={token.href} className={linkClass}>
          {inside(token)}
        </a>
      ) : (
        <Link href={token.href} className={linkClass}>
          {inside(token)}
        </Link>
      );
    case "text":
      return token.tokens ? inside(token) : token.text;
    case "escape":
      return token.text;
    default:
      throw new Error(`the guide has no ${token.type}`);
  }
}

const linkClass = "text-accent underline underline-offset-2 hover:no-underline";

function GuideTable({ table }: { table: Tokens.Table }) {
  const row = (cells: Tokens.TableCell[], Cell: "th" | "td") =>
    createElement(
      "tr",
      { className: "border-b border-hairline" },
      ...cells.map((cell) =>
        createElement(
          Cell,
          {
            className: `py-1.5 pr-4 text-left align-top last:pr-0 ${Cell === "th" ? "text-meta font-normal text-ink-3" : ""}`,
            ...(Cell === "th" ? { scope: "col" } : {}),
          },
          inside(cell),
        ),
      ),
    );
  return (
    // a column is as wide as its longest word at least
    <table className="mt-3 w-full [overflow-wrap:break-word]">
      <thead>{row(table.header, "th")}</thead>
      <tbody>{createElement(Fragment, null, ...table.rows.map((cells) => row(cells, "td")))}</tbody>
    </table>
  );
}
