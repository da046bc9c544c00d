/** Loads another address as on a first visit: for links whose fragment carries a secret. */
export function leaveTo(address: string): void {
  location.assign(address);
}
