import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { reloadWhenReachable } from './reload-when-reachable.ts';

/** A screen whose code is fetched when it is first shown. */
export interface LazyScreen<Props extends object> {
  readonly Screen: LazyExoticComponent<ComponentType<Props>>;
  /** Fetches the code ahead. */
  readonly prefetch: () => void;
}

/**
 * Code that cannot be fetched means that the server is away for a moment or has been renewed. The page then waits for it and
 * loads itself anew, which leads back to the same seat; React's own answer would be a broken page.
 */
export function lazyScreen<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyScreen<Props> {
  let loading: Promise<{ default: ComponentType<Props> }> | undefined;
  const fetched = () => (loading ??= load().then((component) => ({ default: component })));
  return {
    Screen: lazy(() => fetched().catch(reloadWhenReachable)),
    prefetch() {
      // It was not needed yet: that it is not to be had may be over when it is.
      fetched().catch(() => (loading = undefined));
    },
  };
}
