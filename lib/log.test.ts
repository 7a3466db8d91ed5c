import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test.each([
  [1, "stdout", "stderr"],
  [2, "stderr", "stdout"],
] as const)("the first call says where it goes: %s is %s", (to, there, elsewhere) => {
  const said = spawnSync(
    process.execPath,
    [
      ...["--import", "tsx", "--input-type=module", "-e"],
      `const { log } = await import("./lib/log.ts"); log(${to}).info("here"); log().info("there");`,
    ],
    { env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: undefined }, encoding: "utf8" },
  );
  expect(said[elsewhere]).toBe("");
  expect(
    said[there]
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).msg),
  ).toEqual(["here", "there"]);
});
