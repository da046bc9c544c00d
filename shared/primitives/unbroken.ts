/** French sets a space before these marks; as people type it, it would let a line begin with the mark alone. */
export const unbroken = (text: string): string => text.replace(/ (?=[:;?!»])/g, '\u00a0').replace(/« /g, '«\u00a0');
