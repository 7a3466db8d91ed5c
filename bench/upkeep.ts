import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { keptCluster } from "@/bench/read/keptCluster";
import { median } from "@/bench/run/median";
import { table } from "@/bench/run/table";
import { writeResult } from "@/bench/run/writeResult";
import { chainOf } from "@/bench/upkeep/chainOf";
import { type Look, looks } from "@/bench/upkeep/looks";
import { type Peak, peakOf } from "@/bench/upkeep/peakOf";

const { values: given } = parseArgs({
  options: {
    large: { type: "string", default: "10M" },
    transfer: { type: "string", default: "1M" },
    beside: { type: "string", default: "1000" },
    entries: { type: "string", default: "100000" },
    runs: { type: "string", default: "3" },
    only: { type: "string", default: "looks,log,transfer" },
  },
});
const only = new Set(given.only.split(","));
const sizes = [...new Set([given.large, given.transfer])];
const cluster = await keptCluster({ sizes, beside: Number(given.beside) });
const { folder, owner, db } = cluster;
try {
  const result = {
    ...(only.has("looks") ? { looks: await lookings() } : {}),
    ...(only.has("log") ? { log: await log() } : {}),
    ...(only.has("transfer") ? { transfer: await transfers() } : {}),
  };
  writeResult("upkeep", { postgres: await cluster.version() }, result);
} finally {
  await cluster.close();
}

async function lookings(): Promise<Record<string, Look[]>> {
  const middle = [...cluster.beside].sort((a, b) => a.events - b.events)[cluster.beside.length >> 1];
  const organisations = [
    ...cluster.firms.map(({ label, org }) => ({ label, org })),
    { label: "beside", ...middle },
  ];
  const taken: Record<string, Look[]> = {};
  for (const { label, org } of organisations) {
    // the first is warming up
    if (org) taken[label] = (await looks(owner, db, org, [30, 45, 60, 75, 90, 105, 120, 135])).slice(1);
  }
  table("A day counted again, as the server does with some day each minute (medians)", [
    ["organisation of", "ms", "pages touched"],
    ...Object.entries(taken).map(([label, some]) => [
      label,
      median(some.map(({ milliseconds }) => milliseconds)),
      median(some.map(({ blocks }) => blocks)),
    ]),
  ]);
  return taken;
}

async function log(): Promise<{ entries: number; milliseconds: number[] }> {
  const entries = Number(given.entries);
  const milliseconds = await chainOf(folder, db, entries, Number(given.runs));
  table("Verifying the log's chain", [
    ["entries", "ms (median)", "entries/s"],
    [entries, median(milliseconds), (entries / median(milliseconds)) * 1000],
  ]);
  return { entries, milliseconds };
}

/** The same commands with a large and a small organisation: what the large one takes more is what grows with events. */
async function transfers(): Promise<Record<string, Omit<Peak, "output">>> {
  const large = cluster.firms.find(({ label }) => label === given.transfer);
  const small = cluster.beside[0];
  if (!large || !small) throw new Error("One organisation of each kind is needed: --transfer 1M --beside 1.");
  const taken: Record<string, Omit<Peak, "output">> = {};
  for (const [label, org] of [
    ["beside", small.org],
    [given.transfer, large.org],
  ] as const) {
    const { rows } = await owner.query<{ slug: string }>(
      "select slug from organisation where organisation_id = $1::uuid",
      [org],
    );
    const file = join(folder, `${label}.ndjson.gz`);
    rmSync(file, { force: true });
    const exported = await peakOf(folder, ["org", "export", "--org", rows[0]?.slug ?? "", "--to", file]);
    const imported = await peakOf(folder, ["org", "import", file, "--json"]);
    const { slug } = JSON.parse(imported.output.trim().split("\n").at(-1) ?? "") as { slug: string };
    await peakOf(folder, ["org", "erase", "--org", slug, "--confirm", slug]);
    rmSync(file);
    for (const [what, { seconds, megabytes }] of Object.entries({ exported, imported })) {
      taken[`${label} ${what}`] = { seconds, megabytes };
    }
  }
  table("A whole organisation to a file and back, each in a process of its own", [
    ["", "s", "MB resident at the most"],
    ...Object.entries(taken).map(([what, { seconds, megabytes }]) => [what, seconds, megabytes]),
  ]);
  return taken;
}
