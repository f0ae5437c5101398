export function title(page) {
  return page.title.trim();
}
