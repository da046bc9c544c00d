/** Below this the thumb reaches the bar, lists come first and drawers rise from the bottom. */
export const phoneWidth = '(width < 720px)';

/** Below this a button beside a name of several words says only what it does. */
export const tightWidth = '(width < 400px)';

/** From here on the hall has room for its rail. */
export const railWidth = '(width >= 960px)';
