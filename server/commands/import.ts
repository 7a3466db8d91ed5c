import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { type Command, InvalidArgumentError, Option } from "commander";
import { Fault } from "@/lib/contract/fault";
import { importEvents } from "@/lib/imports/importEvents";
import { presets } from "@/lib/imports/presets/presets";
import { readSettings } from "@/lib/settings/readSettings";
import { commandCtx } from "@/server/commands/commandCtx";
import { mappingOf } from "@/server/commands/mappingOf";
import { print } from "@/server/commands/print";
import { progressBar } from "@/server/commands/progressBar";

/** `import`: a file through a mapping into events, with a progress bar. */
export function importCommand(program: Command): void {
  program
    .command("import")
    .description(
      "read a file (CSV, Excel, XES or JSON; plain or .gz) through a mapping or a preset into events",
    )
    .argument("<file>", "the file")
    .requiredOption("--org <slug>", "the organisation", notEmpty)
    .addOption(new Option("--mapping <file>", "the mapping, JSON").conflicts(["preset", "process"]))
    .addOption(
      new Option("--preset <name>", "a mapping that is known").choices(presets.map(({ name }) => name)),
    )
    .option("--process <key>", "with --preset: the process of its cases", notEmpty)
    .option("--json", "print one JSON value")
    .addHelpText(
      "after",
      `\nPresets:\n${presets.map(({ name, title }) => `  ${name.padEnd(14)}${title.en}`).join("\n")}`,
    )
    .action(async (file: string, options: Given, command: Command) => {
      if (options.mapping === undefined && options.preset === undefined)
        command.error("error: one of --mapping and --preset must be given", { exitCode: 2 });
      const { size } = await stat(file).catch(() => {
        throw new Fault("not-found", `There is no file ${file}.`);
      });
      const mappingIn = await mappingOf(file, options);
      const ctx = await commandCtx(options.org);
      const mapping = mappingIn((await readSettings(ctx)).timezone);
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

interface Given {
  org: string;
  mapping?: string;
  preset?: string;
  process?: string;
  json?: boolean;
}

function notEmpty(value: string): string {
  if (value.trim() === "") throw new InvalidArgumentError("must not be empty");
  return value;
}
