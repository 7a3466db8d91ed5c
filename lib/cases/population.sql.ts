/** Of cases `s` and their processes `p`, those that AAR counts: of core processes, or of $2. */
export const population = `s.resolution not in ('cancelled', 'duplicate')
      and case when $2::text is null then p.core else true end`;
