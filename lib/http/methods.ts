/** The methods that any address may be asked with, in the order in which an answer names them. */
export const methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"];
