/** The criteria that no data can prove: a person confirms them with a note. */
export const confirmable = ["knowledgeListed", "writtenBack", "rolesPaid"] as const;
export type Confirmable = (typeof confirmable)[number];
