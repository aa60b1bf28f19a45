// The page's address keeps what is shown, so that it can be bookmarked: whose figures, on which map, in which language.

/** The address with these parameters, the others as they are; an empty value takes one away. */
export function addressWith(changes) {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value) {
      query.set(name, value);
    } else {
      query.delete(name);
    }
  }
  return location.pathname + (query.size ? `?${query}` : "");
}
