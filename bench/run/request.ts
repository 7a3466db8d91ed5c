import { type Agent, request as open } from "node:http";

export interface Asked {
  method: "GET" | "POST";
  path: string;
  key: string;
  body?: Buffer;
}

/** One request over a kept connection; the whole answer. @throws Error when it is not 200 */
export function request(agent: Agent, port: number, { method, path, key, body }: Asked): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers: Record<string, string | number> = { authorization: `Bearer ${key}` };
    if (body) Object.assign(headers, { "content-type": "application/json", "content-length": body.length });
    const sent = open({ agent, host: "127.0.0.1", port, method, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        if (answer.statusCode === 200) resolve(text);
        else reject(new Error(`${method} ${path} answered ${answer.statusCode}: ${text.slice(0, 500)}`));
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
