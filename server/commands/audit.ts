import type { Command } from "commander";
import { readHead } from "@/lib/audit/readHead";
import { type VerifiedChain, verifyChain } from "@/lib/audit/verifyChain";
import { commandCtx } from "@/server/commands/commandCtx";
import { print } from "@/server/commands/print";

interface Options {
  org: string;
  seq?: string;
  head?: string;
  json?: boolean;
}

/** `audit verify`: ends with 1 when the log is not as it was written; `audit head`: the end of it, to keep elsewhere. */
export function auditCommand(program: Command): void {
  const audit = program.command("audit").description("the log of who changed what");
  audit
    .command("verify")
    .description("compute every entry's hash again: no entry altered, added, moved or taken away")
    .requiredOption("--org <slug>", "the organisation")
    .option("--seq <number>", "number of an earlier end of the log, as audit head printed it")
    .option("--head <hash>", "its hash: is the log still the one that went through it?")
    .option("--json", "print one JSON value")
    .action(async ({ org, seq, head, json }: Options) => {
      const found = await verifyChain(await commandCtx(org), { seq, hash: head });
      print(json, found, lines(found));
      if (!found.intact)
        throw new Error(`The log is broken: entry ${found.broken?.seq} is ${found.broken?.why}.`);
      if (found.kept?.held === false)
        throw new Error("The log does not go through this end: it was written anew.");
    });
  audit
    .command("head")
    .description("print the number and the hash of the last entry, to be kept outside of this database")
    .requiredOption("--org <slug>", "the organisation")
    .option("--json", "print one JSON value")
    .action(async ({ org, json }: Options) => {
      const { seq, hash } = await readHead(await commandCtx(org));
      print(json, { seq, hash }, [`${seq} ${hash ?? ""}`]);
    });
}

function lines({ intact, entries, seq, hash, broken, kept }: VerifiedChain): string[] {
  return [
    `entries  ${entries}`,
    `last     ${seq} ${hash ?? ""}`,
    ...(kept ? [`kept     ${kept.seq} ${kept.hash} ${kept.held ? "held" : "not held"}`] : []),
    intact ? "unbroken" : `broken at ${broken?.seq}: ${broken?.why}`,
  ];
}
