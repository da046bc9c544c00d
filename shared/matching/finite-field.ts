/** Addition and multiplication of 0 … order - 1, where every difference and every quotient exists and is one of them. */
export interface Field {
  readonly order: number;
  add(a: number, b: number): number;
  multiply(a: number, b: number): number;
}

/**
 * The field with so many elements, or null: there is one for every power of a prime and for no other number (Moore 1893; any textbook, as
 * Lidl and Niederreiter, "Finite Fields", 1997, chapter 2). Elements are polynomials over the integers modulo the prime, their coefficients
 * written as the digits of one number, calculated with modulo an irreducible polynomial.
 */
export function finiteField(order: number): Field | null {
  const prime = smallestFactor(order);
  const degree = Math.round(Math.log(order) / Math.log(prime));
  if (order < 2 || prime ** degree !== order) return null;
  const modulus = irreducible(prime, degree);
  const digits = (element: number) => digitsOf(element, prime, degree);
  const add = (a: number, b: number) => {
    const others = digits(b);
    return numberOf(
      digits(a).map((digit, place) => (digit + (others[place] as number)) % prime),
      prime,
    );
  };
  const multiply = (a: number, b: number) => numberOf(remainder(product(digits(a), digits(b), prime), modulus, prime), prime);
  return degree === 1 ? { order, add: (a, b) => (a + b) % prime, multiply: (a, b) => (a * b) % prime } : { order, add, multiply };
}

function smallestFactor(number: number): number {
  for (let factor = 2; factor * factor <= number; factor++) if (number % factor === 0) return factor;
  return number;
}

/** Coefficients, lowest first. */
type Polynomial = readonly number[];

/** The first monic polynomial of a degree that none of at most half its degree divides. */
function irreducible(prime: number, degree: number): Polynomial {
  const monic = (number: number, length: number) => [...digitsOf(number, prime, length), 1];
  for (let number = 0; ; number++) {
    const candidate = monic(number, degree);
    let divided = false;
    for (let length = 1; length <= degree / 2 && !divided; length++) {
      for (let other = 0; other < prime ** length && !divided; other++) {
        divided = remainder(candidate, monic(other, length), prime).every((digit) => digit === 0);
      }
    }
    if (!divided) return candidate;
  }
}

function product(a: Polynomial, b: Polynomial, prime: number): number[] {
  const result = Array.from({ length: a.length + b.length - 1 }, () => 0);
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      result[i + j] = ((result[i + j] as number) + x * y) % prime;
    });
  });
  return result;
}

/** What is left of a polynomial after division by a monic one. */
function remainder(dividend: Polynomial, divisor: Polynomial, prime: number): number[] {
  const rest = [...dividend];
  while (rest.length >= divisor.length) {
    const leading = rest.pop() as number;
    const shift = rest.length - divisor.length + 1;
    divisor.slice(0, -1).forEach((digit, place) => {
      rest[place + shift] = ((rest[place + shift] as number) + (prime - leading) * digit) % prime;
    });
  }
  return rest;
}

function digitsOf(number: number, base: number, length: number): number[] {
  return Array.from({ length }, (_, place) => Math.floor(number / base ** place) % base);
}

function numberOf(digits: Polynomial, base: number): number {
  return digits.reduce((sum, digit, place) => sum + digit * base ** place, 0);
}
