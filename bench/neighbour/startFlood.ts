import { fork } from "node:child_process";
import type { Flood, Flooded } from "@/bench/neighbour/flood";

/** The process that floods. */
export interface Flooding {
  pid: number;
  begin(flood: Flood): void;
  /** Has it stop, and waits until all that it asked has been answered. @throws Error when it failed */
  end(): Promise<Flooded>;
  stop(): void;
}

/** Starts the process that floods; one flood at a time. */
export function startFlood(): Flooding {
  const child = fork("bench/neighbour/flood.ts", {
    execArgv: ["--import", "tsx"],
    serialization: "advanced",
  });
  let ended: Promise<Flooded> | null = null;
  return {
    pid: child.pid ?? 0,
    begin(flood) {
      ended = new Promise((resolve, reject) => {
        child.once("exit", () => reject(new Error("The process that floods ended.")));
        child.once("message", (said: { flooded: Flooded } | { failed: string }) => {
          child.removeAllListeners("exit");
          if ("flooded" in said) resolve(said.flooded);
          else reject(new Error(said.failed));
        });
      });
      // told of when it is waited for
      ended.catch(() => {});
      child.send(flood);
    },
    end() {
      if (!ended) throw new Error("Nothing was begun.");
      child.send("stop");
      return ended;
    },
    stop: () => child.disconnect(),
  };
}
