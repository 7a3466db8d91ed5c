import type { Database } from "@/lib/db/database";
import { claim, giveBack, holdOn, postpone, remove } from "@/lib/jobs/worker.sql";
import { log } from "@/lib/log";
import type { Ctx } from "@/lib/tenancy/ctx";

/** Work of one kind. */
export interface Handler {
  /**
   * Does it, or goes on with it where another left off. May be begun again at any time after it was interrupted.
   * @param alive to be asked between two steps: throws when the server is stopping, or another has taken over
   */
  work(ctx: Ctx, subject: string, alive: () => void): Promise<void>;
  /** told when it has failed for the last time */
  giveUp(ctx: Ctx, subject: string, error: Error): Promise<void>;
}

export interface Worker {
  /** Looks for work at once. */
  wake(): void;
  /** Interrupts what is being done, for another server, or for the next start of this one. */
  stop(): Promise<void>;
}

/**
 * Does what `enqueue` asked for, two at a time, until it is stopped. Any number of servers may work beside each other:
 * each piece of work is held by one, until 15 seconds after that one's last sign of life.
 */
export function startWorker(db: Database, handlers: Record<string, Handler>, pause = 1_000): Worker {
  const lanes = [lane(db, handlers, pause), lane(db, handlers, pause)];
  return {
    wake() {
      for (const each of lanes) each.wake();
    },
    async stop() {
      await Promise.all(lanes.map((each) => each.stop()));
    },
  };
}

function lane(db: Database, handlers: Record<string, Handler>, pause: number): Worker {
  let stopping = false;
  let wake = () => {};
  const working = (async () => {
    while (!stopping) {
      const found = await step(db, handlers, () => stopping).catch((error: Error) => {
        log().warn({ error: error.message }, "no work could be looked for");
        return false;
      });
      if (found || stopping) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    wake: () => wake(),
    async stop() {
      stopping = true;
      wake();
      await working;
    },
  };
}

/** The work is to be left to another. */
class Interrupted extends Error {
  override name = "Interrupted";
}

interface Claimed {
  job_id: string;
  organisation_id: string;
  kind: string;
  subject: string;
  attempts: number;
}

const attempts = 5;

async function step(
  db: Database,
  handlers: Record<string, Handler>,
  stopping: () => boolean,
): Promise<boolean> {
  const { rows } = await db.pool.query<Claimed>(claim, [Object.keys(handlers)]);
  const [job] = rows;
  if (!job) return false;
  const handler = handlers[job.kind] as Handler;
  const actor = { kind: "command", id: `job ${job.kind}` } as const;
  const ctx: Ctx = { org: job.organisation_id, actor, db, now: new Date() };
  const key = [job.job_id, job.attempts];
  let lost = false;
  const heart = setInterval(() => {
    db.pool.query(holdOn, key).then(
      ({ rowCount }) => {
        lost ||= rowCount === 0;
      },
      () => {},
    );
  }, 5_000);
  const alive = () => {
    if (stopping() || lost) throw new Interrupted();
  };
  try {
    // it took the server down with it each time
    if (job.attempts > 2 * attempts) throw new Error("it was interrupted too often");
    await handler.work(ctx, job.subject, alive);
    await db.pool.query(remove, key);
  } catch (error) {
    if (error instanceof Interrupted) await db.pool.query(giveBack, key);
    else if (job.attempts < attempts) {
      log().warn(
        { job: job.kind, subject: job.subject, error: String(error) },
        "work failed; tried again soon",
      );
      await db.pool.query(postpone, key);
    } else {
      log().error({ job: job.kind, subject: job.subject, error: String(error) }, "work failed for good");
      await handler.giveUp(ctx, job.subject, error as Error);
      await db.pool.query(remove, key);
    }
  } finally {
    clearInterval(heart);
  }
  return true;
}
