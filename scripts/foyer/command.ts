import type { ParseArgsOptionDescriptor } from 'node:util';
import type { Config } from '#server/config/config.ts';

/** What was asked: arguments in their order, options by name. */
export interface Call {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly config: Config;
}

/** What came of it: for a person, and for a program. */
export interface Answer {
  readonly text: string;
  readonly json: object;
  /** 0 unless said. */
  readonly exitCode?: number;
}

/** One thing that the command line does. What it cannot do it refuses by an error with one sentence. */
export interface Command {
  /** Its arguments and options as a person writes them. */
  readonly usage: string;
  /** What it is for, in one line. */
  readonly about: string;
  /** What else one should know, a line each. */
  readonly help: readonly string[];
  readonly args: { readonly least: number; readonly most: number };
  readonly options: Readonly<Record<string, ParseArgsOptionDescriptor>>;
  run(call: Call): Promise<Answer>;
}
