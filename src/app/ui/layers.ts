/** Menus and lists are put into this element, so that they lie inside a landmark of the page. */
export const layersId = 'layers';

/** The element for menus and lists; where the frame is not drawn, the body. */
export function layersPlace(): HTMLElement {
  return document.getElementById(layersId) ?? document.body;
}
