/** How a transaction begins that reads several questions as of one instant. */
export const snapshot = "begin isolation level repeatable read read only";
