/**
 * What a process of this machine needs to run, and nothing of what the tests or their caller are set to; but the SQL
 * that it sends is collected.
 */
export function plainEnvironment(): Record<string, string> {
  const kept = ["PATH", "HOME", "TMPDIR", "LANG", "USER", "HANDOVER_TEST_STATEMENTS"];
  const environment = Object.fromEntries(
    kept.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return { ...environment, NODE_OPTIONS: "--import ./.ci/statements/collect.mjs" };
}
