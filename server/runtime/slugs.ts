import { randomInt } from 'node:crypto';

/** Without letters that are taken for digits, and without vowels that spell words. */
const alphabet = '23456789BCDFGHJKMNPQRSTVWXZ';
const length = 6;

/** A short public code for a gathering's address, easy to read out. It opens nothing: whoever has only the code knocks. */
export const newSlug = (): string => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** As people type it: blanks, dashes and lower case do not matter. */
export const readSlug = (typed: string): string => typed.replace(/[^a-z\d]/gi, '').toUpperCase();
