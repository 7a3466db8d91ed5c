// One run from asking to verdicts: longer than most, and read from top to bottom.
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type Answers, asking, type Question, questions } from "@/bench/neighbour/asking";
import { neighbours } from "@/bench/neighbour/neighbours";
import { between, used } from "@/bench/neighbour/processors";
import { smallFirms } from "@/bench/neighbour/smallFirms";
import { startFlood } from "@/bench/neighbour/startFlood";
import { password } from "@/bench/read/beside";
import { keptCluster } from "@/bench/read/keptCluster";
import { connect } from "@/bench/run/connect";
import { type Judged, judge, judgedRows } from "@/bench/run/goal";
import { median } from "@/bench/run/median";
import { percentile } from "@/bench/run/percentile";
import { startServer } from "@/bench/run/startServer";
import { table } from "@/bench/run/table";
import { writeResult } from "@/bench/run/writeResult";
import { signIn } from "@/e2e/signIn";
import { appUrl } from "@/lib/db/appUrl";

const { values: given } = parseArgs({
  options: {
    large: { type: "string", default: "10M" },
    beside: { type: "string", default: "1000" },
    sample: { type: "string", default: "12" },
    neighbours: { type: "string", default: "batches,pages,foreign,recount" },
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "20" },
    connections: { type: "string", default: "4" },
  },
});
const seconds = Number(given.seconds);
const alone = "alone";

/** A stretch of time in which somebody asks, with a neighbour or alone. */
interface Stretch extends Answers {
  round: number;
  neighbour: string;
  /** processors in use, in the mean */
  processors: Record<string, number>;
  /** what the neighbour came to */
  did: Record<string, unknown>;
}

const cluster = await keptCluster({ sizes: [given.large], beside: Number(given.beside) });
const { owner } = cluster;
const server = await startServer(cluster.folder);
const flooding = startFlood();
const connection = await connect(server.port);
try {
  await settled();
  const small = await smallFirms(server, cluster.beside, Number(given.sample));
  const [large] = cluster.firms;
  if (!large) throw new Error(`There is no organisation of ${given.large} events.`);
  const { rows } = await owner.query<{ slug: string; backend: number }>(
    "select slug, pg_backend_pid() as backend from organisation where organisation_id = $1::uuid",
    [large.org],
  );
  const [{ slug = "", backend = 0 } = {}] = rows;
  const email = `bench-${given.large.toLowerCase()}@example.com`;
  const cookie = await signIn(server.url, { email, password });
  if (!cookie) throw new Error(`Cannot sign in as ${email}.`);
  const kinds = neighbours({
    ...{ cluster, flooding, port: server.port, large: { ...large, slug, cookie } },
    // as much as this machine could take in with nothing else to do
    ...{ appUrl: appUrl(cluster.url), connections: Number(given.connections), batches: seconds * 20 },
  });
  const pids = { server: server.pid, neighbour: flooding.pid, small: process.pid };

  /** Asks for some seconds, or until the neighbour is through; what is asked first is warming up. */
  const stretch = async (round: number, neighbour: string): Promise<Stretch> => {
    const kind = kinds[neighbour];
    await owner.query("checkpoint");
    await kind?.begin(round);
    const warm = performance.now() + 3_000;
    await asking(connection, small, () => performance.now() > warm);
    const before = used(pids, backend);
    const end = performance.now() + seconds * 1000;
    const answers = await asking(
      connection,
      small,
      () => performance.now() > end && (kind?.over?.() ?? true),
    );
    const processors = between(before, used(pids, backend));
    const did = (await kind?.end()) ?? {};
    return { round, neighbour, ...answers, processors, did };
  };

  const taken: Stretch[] = [];
  // a recount takes as long as it takes, and is done once
  const wanted = given.neighbours.split(",");
  for (const name of wanted)
    if (!kinds[name]) throw new Error(`--neighbours ${name}: ${Object.keys(kinds)}.`);
  for (let round = 1; round <= Number(given.rounds); round++) {
    for (const name of wanted.filter((name) => name !== "recount" || round === 1)) {
      taken.push(await stretch(round, alone), await stretch(round, name));
      if (name === "recount") await owner.query("vacuum analyze");
    }
  }
  taken.push(await stretch(Number(given.rounds), alone));
  await report(
    taken,
    small.map(({ events }) => events),
  );
} finally {
  connection.close();
  flooding.stop();
  await server.stop();
  await cluster.close();
}

/** Waits until the server has done what it does for every organisation when it begins: it looks for alerts. */
async function settled(): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<{ due: number }>(
      `select count(*)::int as due
       from directory_slug s
       where not exists (
         select from directory_job j
         where j.organisation_id = s.organisation_id and j.kind = 'alerts' and j.due_at > clock_timestamp()
       )`,
    );
    if (rows[0]?.due === 0) return;
    process.stdout.write(`waiting until ${rows[0]?.due} organisations are looked at …\n`);
    await sleep(5_000);
  }
}

async function report(taken: readonly Stretch[], sizes: readonly number[]): Promise<void> {
  const kinds = [...new Set(taken.map(({ neighbour }) => neighbour))];
  const shares = [0.5, 0.95, 0.99];
  table(`A small organisation's answers, milliseconds (p50, p95), beside one of ${given.large} events`, [
    ["round", "neighbour", ...questions.flatMap((question) => [question, "p95"]), "asked", "failed"],
    ...taken.map(({ round, neighbour, times, failed }) => [
      round,
      neighbour,
      ...questions.flatMap((question) => [0.5, 0.95].map((share) => percentile(times[question], share))),
      questions.reduce((sum, question) => sum + times[question].length, 0),
      failed,
    ]),
  ]);
  // each stretch beside those alone before and after it: the machine may have other work at other times
  const ratio = (kind: string, question: Question, share: number) =>
    median(
      taken.flatMap((each, at) => {
        if (each.neighbour !== kind) return [];
        const around = [taken[at - 1], taken[at + 1]].flatMap((other) => other?.times[question] ?? []);
        return [percentile(each.times[question], share) / percentile(around, share)];
      }),
    );
  const ratios = kinds
    .filter((kind) => kind !== alone)
    .map((kind) => ({
      kind,
      of: questions.map((question) => shares.map((share) => ratio(kind, question, share))),
    }));
  table("÷ alone just before and after (medians of the rounds)", [
    ["neighbour", ...questions.flatMap((question) => [`${question} p50`, "p95", "p99"])],
    ...ratios.map(({ kind, of }) => [kind, ...of.flat()]),
  ]);
  const users = Object.keys(taken[0]?.processors ?? {});
  table("Processors in use, in the mean (client, server and database share them)", [
    ["neighbour", ...users],
    ...kinds.map((kind) => {
      const some = taken.filter(({ neighbour }) => neighbour === kind);
      return [
        kind,
        ...users.map(
          (user) => some.reduce((sum, each) => sum + (each.processors[user] ?? 0), 0) / some.length,
        ),
      ];
    }),
  ]);
  const judged: Judged[] = ratios
    .filter(({ kind }) => kind !== "foreign")
    .flatMap(({ kind, of }) =>
      [0, 1].map((at) => {
        const what = `a small organisation's answers beside ${kind} ÷ alone, p${at === 0 ? 50 : 95}, the worst`;
        const worst = Math.max(...of.map((each) => each[at] ?? Number.NaN));
        return judge({ id: "neighbour", what, must: 2, aim: 1.5, atMost: true }, worst);
      }),
    );
  table("Goals", judgedRows(judged));
  writeResult(
    "neighbour",
    { postgres: await cluster.version(), build: server.build },
    {
      ...{ goals: judged, large: given.large, beside: cluster.beside.length, smallEvents: sizes },
      ...{ connections: Number(given.connections), ratios, stretches: taken },
    },
  );
}
