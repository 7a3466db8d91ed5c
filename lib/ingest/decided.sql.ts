/**
 * Whether a change was made by deciding on something else: of a handover, of its taking back, or of an action that was
 * carried out. It stands as long as that does.
 * $1 organisation
 * @param source of the change, an expression; @param id likewise
 */
export const decided = (source: string, id: string) => `
  ${source} = 'handover' and (
    exists (
      select from handover h
      where h.organisation_id = $1::uuid and ${id} in (h.handover_id::text, h.handover_id::text || ':taken-back')
    ) or exists (
      select from report_action a
      where a.organisation_id = $1::uuid and a.change_id = ${id}
    )
  )`;
