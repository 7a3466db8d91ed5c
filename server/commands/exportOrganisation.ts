import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { Fault } from "@/lib/contract/fault";
import { exportStream } from "@/lib/transfer/exportStream";
import { commandCtx } from "@/server/commands/commandCtx";
import { print } from "@/server/commands/print";

/** `org export`: the whole organisation as a file that `org import` reads. */
export function exportCommand(org: Command): void {
  org
    .command("export")
    .description(
      "write a whole organisation to a file: events, settings, decisions, reports, log; no secrets",
    )
    .requiredOption("--org <slug>", "the organisation")
    .requiredOption("--to <file>", "the file, such as my-firm.ndjson.gz; it must not be there yet")
    .option("--json", "print one JSON value")
    .action(async ({ org: slug, to, json }: { org: string; to: string; json?: boolean }) => {
      const ctx = await commandCtx(slug);
      const part = `${to}.part`;
      const file = createWriteStream(part, { flags: "wx", mode: 0o600 });
      await new Promise((resolve, reject) => file.once("open", resolve).once("error", reject)).catch(() => {
        throw new Fault("conflict", `${part} is there already, or its folder cannot be written to.`);
      });
      try {
        await pipeline(exportStream(ctx), file);
        await rename(part, to);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
      print(json, { organisation: slug, file: to, bytes: file.bytesWritten }, [
        `${to}  ${file.bytesWritten} bytes`,
        "It holds salaries and e-mail addresses: keep it as you keep the database.",
      ]);
    });
}
