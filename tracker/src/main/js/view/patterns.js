/**
 * Tests a text, in whatever case, against patterns between commas: * stands for anything but a slash, ** for anything at all.
 */
export const matches = (patterns, text) =>
  RegExp(
    `^(${patterns.replace(/\*+|\W/g, (sign) => (sign == ',' ? '|' : sign == '*' ? '[^/]*' : sign[1] ? '.*' : '\\' + sign))})$`,
    'i',
  ).test(text);
