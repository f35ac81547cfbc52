// What floats over the page, in a chunk of its own: nothing needs it before something is opened.
export { Dialog, DropdownMenu, Popover } from "radix-ui"
