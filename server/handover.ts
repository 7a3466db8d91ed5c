import { Command, CommanderError } from "commander";
import { Fault } from "@/lib/contract/fault";
import { closeConnection } from "@/lib/db/connection";
import { EnvironmentError } from "@/lib/env";
import { ImportError } from "@/lib/imports/importError";
import { log } from "@/lib/log";
import { auditCommand } from "@/server/commands/audit";
import { backupCommand } from "@/server/commands/backup";
import { importCommand } from "@/server/commands/import";
import { keyCommand } from "@/server/commands/key";
import { migrateCommand } from "@/server/commands/migrate";
import { orgCommand } from "@/server/commands/org";
import { personCommand } from "@/server/commands/person";
import { rebuildCommand } from "@/server/commands/rebuild";
import { sampleCommand } from "@/server/commands/sample";
import { secretsCommand } from "@/server/commands/secrets";
import { verifyCommand } from "@/server/commands/verify";

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
for (const add of [
  orgCommand,
  keyCommand,
  personCommand,
  importCommand,
  verifyCommand,
  auditCommand,
  rebuildCommand,
  migrateCommand,
  backupCommand,
  sampleCommand,
  secretsCommand,
]) {
  add(program);
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
