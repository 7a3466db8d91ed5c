/**
 * Whether a run sweeps all that it can (`npm run test:whole`), or as much of it as shows every kind of break
 * (`npm test`).
 */
export const whole = process.env.HANDOVER_TEST_WHOLE === "1";
