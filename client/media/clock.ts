/** Server time in milliseconds since the epoch, by the offset measured over the socket. */
export interface ServerClock {
  now(): number;
}
