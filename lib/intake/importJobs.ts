import { statements } from "@/lib/db/statements";
import { finish } from "@/lib/intake/progress";
import { runUndo } from "@/lib/intake/removeImport";
import { runCheck } from "@/lib/intake/runCheck";
import { runImport } from "@/lib/intake/runImport";
import type { Handler } from "@/lib/jobs/worker";

/** What a worker does for imports. */
export const importJobs: Record<string, Handler> = {
  import: { work: runImport, giveUp: failed("running", "failed") },
  "import-check": { work: runCheck, giveUp: failed("checking", "draft") },
  // begun again whenever somebody asks for it: what is left of it can still be undone
  "import-undo": { work: runUndo, giveUp: failed("undoing", "failed") },
};

function failed(from: "running" | "checking" | "undoing", to: "failed" | "draft"): Handler["giveUp"] {
  return async (ctx, id) => {
    const detail = "It failed five times, not because of the file; the server's log says why.";
    await statements(ctx, async (run) => {
      if (to === "failed") await finish(ctx, run, id, { from, to, detail });
      else await run(draftAgain, [ctx.org, id, detail]);
    });
  };
}

const draftAgain = `
  update import set state = 'draft', detail = $3::text
  where organisation_id = $1::uuid and import_id = $2::uuid and state = 'checking'`;
