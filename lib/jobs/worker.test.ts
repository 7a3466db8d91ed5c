import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { statements } from "@/lib/db/statements";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { enqueue } from "@/lib/jobs/enqueue";
import { type Handler, startWorker } from "@/lib/jobs/worker";

/** Of kinds of their own, so that tests do not take each other's work. */
async function asked(kind: string, subjects: string[], of?: TestOrganisation): Promise<TestOrganisation> {
  const ctx = of ?? (await testOrganisation());
  for (const subject of subjects) await statements(ctx, (run) => enqueue(run, ctx, kind, subject));
  return ctx;
}

function until(done: () => boolean): Promise<void> {
  return expect.poll(done, { timeout: 20_000, interval: 20 }).toBe(true);
}

const never: Handler["giveUp"] = async () => {
  throw new Error("given up");
};

async function left(ctx: TestOrganisation): Promise<unknown[]> {
  return (
    await ctx.db.pool.query("select kind from directory_job where organisation_id = $1::uuid", [ctx.org])
  ).rows;
}

test("what is asked for twice before it is done is done once, for its organisation", async () => {
  const kind = randomUUID();
  const ctx = await asked(kind, ["a", "b", "a"]);
  const done: string[] = [];
  const work: Handler["work"] = async (job, subject) => {
    done.push(`${job.org} ${subject}`);
  };
  const worker = startWorker(ctx.db, { [kind]: { work, giveUp: never } }, 20);
  await until(() => done.length === 2);
  await worker.stop();
  expect(done.sort()).toEqual([`${ctx.org} a`, `${ctx.org} b`]);
  expect(await left(ctx)).toEqual([]);
});

test("of many workers one has it, and one organisation's work keeps no other waiting", async () => {
  const kind = randomUUID();
  const [busy, other] = [await asked(kind, ["1", "2", "3"]), await asked(kind, ["1"])];
  const running = new Map<string, number>();
  let most = 0;
  const done: string[] = [];
  const work: Handler["work"] = async ({ org }, subject) => {
    running.set(org, (running.get(org) ?? 0) + 1);
    most = Math.max(most, running.get(org) ?? 0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    running.set(org, (running.get(org) ?? 0) - 1);
    done.push(`${org} ${subject}`);
  };
  const workers = [1, 2, 3].map(() => startWorker(busy.db, { [kind]: { work, giveUp: never } }, 20));
  await until(() => done.length === 4);
  await Promise.all(workers.map((worker) => worker.stop()));
  expect(done.indexOf(`${other.org} 1`)).toBeLessThan(3);
  expect(most).toBe(1);
});

test("stopped in the middle it is left to the next, who goes on at once", async () => {
  const kind = randomUUID();
  const ctx = await asked(kind, ["a"]);
  let steps = 0;
  const work: Handler["work"] = async (_, __, alive) => {
    for (; steps < 50; steps++) {
      alive();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const first = startWorker(ctx.db, { [kind]: { work, giveUp: never } }, 20);
  await until(() => steps > 5);
  await first.stop();
  expect(steps).toBeLessThan(50);
  const second = startWorker(ctx.db, { [kind]: { work, giveUp: never } }, 20);
  await until(() => steps === 50);
  await second.stop();
  expect(await left(ctx)).toEqual([]);
});

test("what fails is tried again, five times in all, and then given up", async () => {
  const kind = randomUUID();
  const ctx = await asked(kind, ["a"]);
  let tries = 0;
  const given: string[] = [];
  const handler: Handler = {
    async work() {
      tries++;
      throw new Error("broken");
    },
    async giveUp(_, subject, error) {
      given.push(`${subject} ${error.message}`);
    },
  };
  const worker = startWorker(ctx.db, { [kind]: handler }, 20);
  for (let n = 1; n <= 5; n++) {
    await until(() => tries === n);
    if (n === 5) break;
    // not to wait for it
    await expect
      .poll(async () => {
        const sql = `update directory_job set due_at = now() - interval '1 second'
          where organisation_id = $1::uuid and claimed_until is null and due_at > now()`;
        return (await ctx.db.pool.query(sql, [ctx.org])).rowCount;
      })
      .toBe(1);
  }
  await until(() => given.length === 1);
  await worker.stop();
  expect(given).toEqual(["a broken"]);
  expect(await left(ctx)).toEqual([]);
});
