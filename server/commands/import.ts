import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Command, InvalidArgumentError, Option } from "commander";
import { Fault } from "@/lib/contract/fault";
import type { Mapping } from "@/lib/imports/mapping";
import { parseMapping } from "@/lib/imports/parseMapping";
import { presets } from "@/lib/imports/presets/presets";
import { createImport } from "@/lib/intake/createImport";
import type { Imported } from "@/lib/intake/imported";
import { importJobs } from "@/lib/intake/importJobs";
import { mappingOfPreset } from "@/lib/intake/mappingOfPreset";
import { oneImport } from "@/lib/intake/oneImport";
import { refusedRows } from "@/lib/intake/refusedRows";
import { removeImport } from "@/lib/intake/removeImport";
import { startImport } from "@/lib/intake/startImport";
import { startWorker } from "@/lib/jobs/worker";
import type { Ctx } from "@/lib/tenancy/ctx";
import { commandCtx } from "@/server/commands/commandCtx";
import { mappingIn } from "@/server/commands/mappingIn";
import { print } from "@/server/commands/print";
import { progressBar } from "@/server/commands/progressBar";

/** `import` and `import undo`: a file through a mapping into events, with a progress bar, and back. */
export function importCommand(program: Command): void {
  const importing = program
    .command("import")
    .description(
      "read a file (CSV, Excel, XES or JSON; plain or .gz) through a mapping or a preset into events",
    )
    .argument("<file>", "the file")
    .option("--org <slug>", "the organisation (must be given)", notEmpty)
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
      const { org } = options;
      // not a required option of commander's: it would be asked of `import undo`, too, before the word undo
      if (org === undefined) return command.error("error: --org must be given", { exitCode: 2 });
      if (options.mapping === undefined && options.preset === undefined)
        command.error("error: one of --mapping and --preset must be given", { exitCode: 2 });
      const given = options.mapping === undefined ? null : parseMapping(await mappingIn(options.mapping));
      await stat(file).catch(() => {
        throw new Fault("not-found", `There is no file ${file}.`);
      });
      const ctx = await commandCtx(org);
      const draft = await createImport(ctx, { name: basename(file), file: createReadStream(file) });
      const mapping = given ?? (await presetMapping(ctx, draft.id, options));
      await startImport(ctx, draft.id, mapping);
      const ended = await ending(ctx, draft.id, progressBar(1, !options.json && process.stderr.isTTY));
      if (ended.state !== "done") throw new Fault("invalid", ended.detail ?? `It was ${ended.state}.`);
      const { id, rows, accepted, duplicates, rejected } = ended;
      const refusals = await refusedRows(ctx, id);
      const counts = { rows, received: accepted + duplicates, accepted, duplicates, rejected };
      print(options.json, { id, ...counts, refusals }, [
        `rows      ${rows}`,
        `events    ${counts.received}`,
        `accepted  ${accepted}`,
        `repeated  ${duplicates}`,
        `refused   ${rejected}`,
        ...refusals.map((refusal) => `  line ${refusal.line}: ${refusal.detail}`),
        `undo with: import undo ${id} --org ${org}`,
      ]);
    });
  importing
    .command("undo")
    .description("take an import back, as if it had never been")
    .argument("<id>", "the import, as it was printed")
    .requiredOption("--org <slug>", "the organisation", notEmpty)
    .option("--json", "print one JSON value")
    .action(async (id: string, options: { org: string; json?: boolean }) => {
      const ctx = await commandCtx(options.org);
      const found = await removeImport(ctx, id);
      const bar = progressBar(1, !options.json && process.stderr.isTTY);
      const ended = found ? await ending(ctx, id, bar) : null;
      if (ended && ended.state !== "undone")
        throw new Fault("conflict", ended.detail ?? `It is ${ended.state}.`);
      print(options.json, { id, state: "undone" }, [`undone ${id}`]);
    });
}

/** A draft that no mapping fits is forgotten. */
async function presetMapping(ctx: Ctx, id: string, { preset, process }: Given): Promise<Mapping> {
  try {
    return await mappingOfPreset(ctx, id, { preset, process });
  } catch (error) {
    await removeImport(ctx, id);
    throw error;
  }
}

/** The import once its work has ended: done by the server that runs beside, or here. */
async function ending(ctx: Ctx, id: string, bar: ReturnType<typeof progressBar>): Promise<Imported> {
  const worker = startWorker(ctx.db, importJobs, 100);
  try {
    for (;;) {
      const found = await oneImport(ctx, id);
      bar.at(found.progress);
      if (!["running", "undoing"].includes(found.state)) return found;
      await sleep(150);
    }
  } finally {
    bar.end();
    await worker.stop();
  }
}

interface Given {
  org?: string;
  mapping?: string;
  preset?: string;
  process?: string;
  json?: boolean;
}

function notEmpty(value: string): string {
  if (value.trim() === "") throw new InvalidArgumentError("must not be empty");
  return value;
}
