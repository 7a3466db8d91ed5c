import { EnvironmentError } from "@/lib/env";

/** Runs an entry point; prints what is wrong and ends with 2 for the environment, with 1 for anything else. */
export async function orExit(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(error instanceof EnvironmentError ? 2 : 1);
  }
}
