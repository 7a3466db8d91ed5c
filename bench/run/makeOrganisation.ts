import { execFileSync } from "node:child_process";
import { firm } from "@/bench/firm/firm";
import { environment } from "@/bench/run/startServer";

/** An organisation with a key of every scope, made through the command line as a user would. */
export function makeOrganisation(folder: string, name: string): { organisation: string; apiKey: string } {
  const output = execFileSync(
    process.execPath,
    [
      ...["--import", "tsx", "server/handover.ts", "org", "create", "--json"],
      ...["--name", name, "--email", `${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}@example.com`],
      ...[
        "--password",
        "a password for benchmarks",
        "--timezone",
        firm.timezone,
        "--currency",
        firm.currency,
      ],
    ],
    { env: environment(folder), encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  return JSON.parse(output.trim().split("\n").at(-1) ?? "") as { organisation: string; apiKey: string };
}
