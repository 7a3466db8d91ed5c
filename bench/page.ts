// One run from asking to verdicts: longer than most, and read from top to bottom.
import { parseArgs } from "node:util";
import { dateOf, firm } from "@/bench/firm/firm";
import { asked, pages, reads } from "@/bench/page/addresses";
import { lighthouse, type Scores } from "@/bench/page/lighthouse";
import { scriptsOf } from "@/bench/page/scriptsOf";
import type { Firm } from "@/bench/read/firms";
import { keptCluster } from "@/bench/read/keptCluster";
import { slope } from "@/bench/read/slope";
import { type Judged, judge, judgedRows } from "@/bench/run/goal";
import { median } from "@/bench/run/median";
import { startServer } from "@/bench/run/startServer";
import { table } from "@/bench/run/table";
import { writeResult } from "@/bench/run/writeResult";
import { signIn } from "@/e2e/signIn";
import { withChromium } from "@/e2e/withChromium";

const { values: given } = parseArgs({
  options: {
    sizes: { type: "string", default: "100k,1M,10M" },
    runs: { type: "string", default: "3" },
    days: { type: "string", default: "28" },
    lighthouse: { type: "boolean", default: false },
  },
});
const labels = given.sizes.split(",");
const lastDay = firm.days - 1;
const range = { from: dateOf(lastDay + 1 - Number(given.days)), to: dateOf(lastDay) };

const cluster = await keptCluster({ sizes: labels, beside: 0 });
const { owner, firms: loaded } = cluster;
const server = await startServer(cluster.folder);
try {
  await report();
} finally {
  await server.stop();
  await cluster.close();
}

async function report(): Promise<void> {
  const visitors = await Promise.all(loaded.map(visitor));
  const seen = new Map<string, Answer[][]>();
  for (const page of pages) {
    seen.set(page, await taking(visitors, ({ slug, cookie }) => get(`/${slug}${page}?DAYS`, { cookie })));
  }
  const read = new Map<string, Answer[][]>();
  for (const path of reads) {
    read.set(
      path,
      await taking(visitors, ({ key }) => get(`/api/v1${path}`, { authorization: `Bearer ${key}` })),
    );
  }
  const head = ["", ...labels, "growth"];
  table(`Pages of ${given.days} days, milliseconds to the last byte (medians)`, [head, ...rows(seen)]);
  table(`Reads of ${given.days} days over HTTP, milliseconds (medians)`, [head, ...rows(read)]);

  const scripts = new Map<string, number>();
  for (const [page, answers] of seen)
    scripts.set(page, await scriptsOf(server.url, answers.at(-1)?.[0]?.text ?? ""));
  table("Scripts that a page loads first, kB packed by gzip", [
    ["", "kB"],
    ...[...scripts].map(([page, bytes]) => [named(page), bytes / 1000]),
  ]);
  const judged = [
    judge(
      { id: "P11", what: "first-load JavaScript of the overview, kB", must: 250, aim: 170, atMost: true },
      (scripts.get("") ?? Number.NaN) / 1000,
    ),
  ];
  const scores = given.lighthouse ? await scored(visitors.at(-1), judged) : {};
  table("Goals", judgedRows(judged));
  writeResult(
    "page",
    { build: server.build },
    {
      ...{ goals: judged, range, lighthouse: scores, scripts: Object.fromEntries(scripts) },
      pages: Object.fromEntries([...seen].map(([page, answers]) => [named(page), times(answers)])),
      reads: Object.fromEntries([...read].map(([path, answers]) => [path, times(answers)])),
    },
  );
}

interface Visitor {
  label: string;
  events: number;
  slug: string;
  key: string;
  cookie: string;
}

async function visitor({ label, events, org, apiKey }: Firm): Promise<Visitor> {
  const { rows } = await owner.query<{ slug: string }>(
    "select slug from organisation where organisation_id = $1::uuid",
    [org],
  );
  const email = `bench-${label.toLowerCase()}@example.com`;
  const cookie = await signIn(server.url, { email, password: "a password for benchmarks" });
  const slug = rows[0]?.slug;
  if (!cookie || !slug) throw new Error(`Cannot sign in as ${email}.`);
  return { label, events, slug, key: apiKey, cookie };
}

interface Answer {
  status: number;
  text: string;
  milliseconds: number;
}

async function get(path: string, headers: Record<string, string>): Promise<Answer> {
  const began = performance.now();
  const answer = await fetch(`${server.url}${asked(path, range)}`, { headers });
  const text = await answer.text();
  if (answer.status >= 500) throw new Error(`${path} answered ${answer.status}`);
  return { status: answer.status, text, milliseconds: performance.now() - began };
}

/** The answers of each visitor, who take turns; the first round is warming up. */
async function taking(
  visitors: readonly Visitor[],
  ask: (visitor: Visitor) => Promise<Answer>,
): Promise<Answer[][]> {
  const answers: Answer[][] = visitors.map(() => []);
  for (let run = -1; run < Number(given.runs); run++) {
    for (const [at, visitor] of visitors.entries()) {
      const answer = await ask(visitor);
      if (run >= 0) answers[at]?.push(answer);
    }
  }
  return answers;
}

/** Milliseconds of each size, or what it answered in their place; the growth is that of P6. */
function rows(measured: Map<string, Answer[][]>): (string | number)[][] {
  return [...measured].map(([path, answers]) => {
    const middles = answers.map((some) => median(some.map(({ milliseconds }) => milliseconds)));
    const points = loaded.map(({ events }, at) => ({ x: events, y: middles[at] ?? Number.NaN }));
    const cells = answers.map((some, at) => {
      const status = some[0]?.status ?? 0;
      return status === 200 ? (middles[at] ?? Number.NaN) : `says ${status}`;
    });
    const all = answers.every((some) => some[0]?.status === 200);
    return [named(path), ...cells, all && points.length > 1 ? slope(points) : Number.NaN];
  });
}

function times(answers: Answer[][]) {
  return Object.fromEntries(
    labels.map((label, at) => [
      label,
      (answers[at] ?? []).map(({ status, milliseconds }) => ({ status, milliseconds })),
    ]),
  );
}

function named(page: string): string {
  return page === "" ? "overview" : page;
}

async function scored(visitor: Visitor | undefined, judged: Judged[]): Promise<Record<string, Scores>> {
  if (!visitor) return {};
  const chromium = await withChromium(async ({ executablePath }) => executablePath ?? "");
  const scores: Record<string, Scores> = {};
  for (const page of ["", "/processes/support"]) {
    const address = `${server.url}/${visitor.slug}${page}?${new URLSearchParams(range)}`;
    scores[named(page)] = await lighthouse(address, visitor.cookie, chromium);
  }
  table(`Lighthouse ${visitor.label}, its phone`, [
    ["", "performance", "accessibility", "best practices", "LCP ms", "TBT ms"],
    ...Object.entries(scores).map(([page, found]) => [page, ...Object.values(found)]),
  ]);
  const overview = scores.overview;
  if (overview) {
    judged.push(
      judge({ id: "P11", what: "Lighthouse, performance", must: 90, aim: 100 }, overview.performance),
      judge({ id: "P11", what: "Lighthouse, accessibility", must: 100, aim: 100 }, overview.accessibility),
    );
  }
  return scores;
}
