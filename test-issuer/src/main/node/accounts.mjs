// Everybody's password is their name.
const people = {
  alice: { name: 'Alice Admin', email: 'alice@example.com', groups: ['admins', 'staff'] },
  bob: { name: 'Bob Reader', email: 'bob@example.com', groups: ['readers', 'staff'] },
};

/** The claims of a person, or undefined when nobody is called so. */
export function claimsOf(id) {
  return Object.hasOwn(people, id) ? { sub: id, ...people[id] } : undefined;
}

export function isPassword(id, password) {
  return claimsOf(id) !== undefined && password === id;
}
