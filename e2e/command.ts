import { spawn } from "node:child_process";
import { join } from "node:path";
import { plainEnvironment } from "./plainEnvironment";

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command line to its end, in an environment that holds nothing but what is given. */
export function command(environment: Record<string, string>, ...parameters: string[]): Promise<Outcome> {
  return run(
    [process.execPath, "--import", "tsx", join(process.cwd(), "server/handover.ts")],
    environment,
    parameters,
  );
}

/** The same as a reader of the documentation types it. */
export function npmCommand(environment: Record<string, string>, ...parameters: string[]): Promise<Outcome> {
  return run(["npm", "run", "-s", "handover", "--"], environment, parameters);
}

function run(
  [program = "", ...first]: string[],
  environment: Record<string, string>,
  parameters: string[],
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...first, ...parameters], {
      env: { ...plainEnvironment(), ...environment } as unknown as NodeJS.ProcessEnv,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const outcome = { code: null as number | null, stdout: "", stderr: "" };
    child.stdout.on("data", (chunk) => {
      outcome.stdout += String(chunk);
    });
    child.stderr.on("data", (chunk) => {
      outcome.stderr += String(chunk);
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ ...outcome, code }));
  });
}
