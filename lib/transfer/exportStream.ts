import { createGzip, type Gzip } from "node:zlib";
import { Fault } from "@/lib/contract/fault";
import { perProcess } from "@/lib/db/perProcess";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";
import { exportOrganisation } from "@/lib/transfer/exportOrganisation";

/**
 * The packed file of the organisation, made while it is read: whoever reads slowly has it made slowly, and whoever leaves
 * ends it. Each holds a connection of the database, so one of an organisation is made at a time, and three in all.
 * @throws Fault `forbidden`, `too-many-requests`
 */
export function exportStream(ctx: Ctx): Gzip {
  require(ctx, "organisation:export");
  const running = perProcess("exports", () => new Set<string>());
  if (running.has(ctx.org) || running.size >= 3) {
    throw new Fault("too-many-requests", "An export is being made already: wait until it has ended.", {
      retryAfter: 30,
    });
  }
  running.add(ctx.org);
  let holds = true;
  const giveBack = () => {
    if (holds) running.delete(ctx.org);
    holds = false;
  };
  const packed = createGzip({ level: 6 });
  const ended = new Promise<never>((_resolve, reject) => {
    packed.once("close", () => {
      giveBack();
      reject(new Error("The reader of the export left."));
    });
  });
  ended.catch(() => {});
  const write = async (lines: string) => {
    if (packed.destroyed) return ended;
    if (packed.write(lines)) return;
    await Promise.race([new Promise((resolve) => packed.once("drain", resolve)), ended]);
  };
  exportOrganisation(ctx, write).then(
    () => {
      // before the reader can know that it has ended
      giveBack();
      packed.end();
    },
    // the file then has no end, which whoever reads it back finds out
    (error: Error) => packed.destroy(error),
  );
  return packed;
}
