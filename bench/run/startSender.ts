import { fork } from "node:child_process";
import type { Order, Sent } from "@/bench/run/send";

/** The process that sends, and how to have it send. */
export interface Sender {
  /** Sends every body once; to `POST /api/v1/events` as JSON when nothing else is said. */
  send(order: Omit<Order, "path" | "type"> & Partial<Pick<Order, "path" | "type">>): Promise<Sent>;
  stop(): void;
}

/** Starts the process that sends, so that sending and what asks for it do not share a thread. */
export function startSender(): Sender {
  const child = fork("bench/run/send.ts", { execArgv: ["--import", "tsx"], serialization: "advanced" });
  return {
    send: (order) =>
      new Promise((resolve, reject) => {
        const ended = () => reject(new Error("The process that sends ended: what it said is above."));
        child.once("exit", ended);
        child.once("message", (said: { sent: Sent } | { failed: string }) => {
          child.off("exit", ended);
          if ("sent" in said) resolve(said.sent);
          else reject(new Error(said.failed));
        });
        child.send({ path: "/api/v1/events", type: "application/json", ...order });
      }),
    stop: () => child.disconnect(),
  };
}
