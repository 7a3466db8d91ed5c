import { isCounted } from "@/lib/cases/isCounted.sql";

/** Of cases `s` and their processes `p`, those that AAR counts: of core processes, or of $2. */
export const population = `${isCounted("s.resolution")}
      and case when $2::text is null then p.core else true end`;
