import { Command, CommanderError } from "commander";
import { Fault } from "@/lib/contract/fault";
import { closeConnection } from "@/lib/db/connection";
import { EnvironmentError } from "@/lib/env";
import { ImportError } from "@/lib/imports/importError";
import { log } from "@/lib/log";

/** The command line. Ends with 0, 1 (failed) or 2 (wrong use); with --json, standard output is one JSON value. */
const program = new Command("handover")
  .description("Handover on the command line. Uses the running server's database, or starts it for itself.")
  // else --org of `import undo` would be taken for that of `import`
  .enablePositionalOptions()
  .exitOverride()
  .showHelpAfterError("(add --help for the options)")
  .hook("preAction", () => {
    log(2);
  });
/** Each verb loads what it needs and no more: to load all takes three times as long as most verbs do. */
const verbs: Record<string, () => Promise<(program: Command) => void>> = {
  org: async () => (await import("@/server/commands/org")).orgCommand,
  key: async () => (await import("@/server/commands/key")).keyCommand,
  person: async () => (await import("@/server/commands/person")).personCommand,
  import: async () => (await import("@/server/commands/import")).importCommand,
  verify: async () => (await import("@/server/commands/verify")).verifyCommand,
  audit: async () => (await import("@/server/commands/audit")).auditCommand,
  rebuild: async () => (await import("@/server/commands/rebuild")).rebuildCommand,
  migrate: async () => (await import("@/server/commands/migrate")).migrateCommand,
  backup: async () => (await import("@/server/commands/backup")).backupCommand,
  restore: async () => (await import("@/server/commands/restore")).restoreCommand,
  sample: async () => (await import("@/server/commands/sample")).sampleCommand,
  secrets: async () => (await import("@/server/commands/secrets")).secretsCommand,
};
const [asked = ""] = process.argv.slice(2);
// whoever asks for none of them, or for help, is shown all
for (const [verb, load] of Object.entries(verbs)) {
  if (verb === asked || !Object.hasOwn(verbs, asked)) (await load())(program);
}
for (const command of program.commands.flatMap((found) => [found, ...found.commands])) {
  command.exitOverride().showHelpAfterError("(add --help for the options)");
}

process.exitCode = await program.parseAsync().then(() => 0, exitCode);
if (process.exitCode !== 2) await closeConnection();
process.exit();

function exitCode(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Fault) return failed(error.code === "invalid" ? 2 : 1, error.detail);
  if (error instanceof ImportError) return failed(2, error.message);
  if (error instanceof EnvironmentError) return failed(2, error.message);
  return failed(1, error instanceof Error ? error.message : String(error));
}

function failed(code: number, message: string): number {
  process.stderr.write(`${message}\n`);
  return code;
}
