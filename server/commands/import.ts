import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { type Command, InvalidArgumentError } from "commander";
import { Fault } from "@/lib/contract/fault";
import { importEvents } from "@/lib/imports/importEvents";
import { parseMapping } from "@/lib/imports/parseMapping";
import { commandCtx } from "@/server/commands/commandCtx";
import { print } from "@/server/commands/print";
import { progressBar } from "@/server/commands/progressBar";

/** `import`: a file through a mapping into events, with a progress bar. */
export function importCommand(program: Command): void {
  program
    .command("import")
    .description("read a file (CSV or NDJSON, plain or .gz) through a mapping into events")
    .argument("<file>", "the file")
    .requiredOption("--org <slug>", "the organisation", notEmpty)
    .requiredOption("--mapping <file>", "the mapping, JSON")
    .option("--json", "print one JSON value")
    .action(async (file: string, options: { org: string; mapping: string; json?: boolean }) => {
      const mapping = parseMapping(await readMapping(options.mapping));
      const { size } = await stat(file).catch(() => {
        throw new Fault("not-found", `There is no file ${file}.`);
      });
      const ctx = await commandCtx(options.org);
      const bar = progressBar(size, !options.json && process.stderr.isTTY);
      const answer = await importEvents(ctx, createReadStream(file), mapping, bar.at);
      bar.end();
      print(options.json, answer, [
        `rows      ${answer.rows}`,
        `events    ${answer.received}`,
        `accepted  ${answer.accepted}`,
        `repeated  ${answer.duplicates}`,
        `refused   ${answer.rejected}`,
        ...answer.refusals.map((refusal) => `  line ${refusal.line}: ${refusal.detail}`),
      ]);
    });
}

async function readMapping(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new Fault("not-found", `There is no mapping ${file}.`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Fault("invalid", `${file} is not JSON: ${(error as Error).message}`);
  }
}

function notEmpty(value: string): string {
  if (value.trim() === "") throw new InvalidArgumentError("must not be empty");
  return value;
}
