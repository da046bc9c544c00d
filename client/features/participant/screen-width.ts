/** Below this the thumb reaches the bar, lists come first and drawers rise from the bottom. */
export const phoneWidth = '(width < 720px)';

/** From here on the hall has room for its rail. */
export const railWidth = '(width >= 960px)';
