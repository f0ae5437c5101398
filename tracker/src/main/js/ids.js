/** A name that no other page view or visit has: the time, then chance. */
export const newId = () => Date.now().toString(36) + Math.random().toString(36).slice(2);
