import { title } from "./titles.js";
export const open = (page) => title(page);
window.shopModule = { open };
