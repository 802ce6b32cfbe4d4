"use strict";
// A stretch of the time line that is drawn over with the pointer is asked for; without a pointer the links below the chart do it.

document.addEventListener("chart:live", (event) => {
  const place = event.target.closest("[data-brush]");
  const { view } = event.detail;
  if (!place || !("brush" in view.getState().signals)) return;
  if (!matchMedia("(pointer: fine)").matches) return; // a finger scrolls
  document.querySelector("[data-brush-hint]").hidden = false;
  let drawn = null;
  view.addSignalListener("brush", (_, chosen) => (drawn = Object.values(chosen)[0] ?? null));
  const month = (time) => new Date(time).toISOString().slice(0, 7);
  window.addEventListener("pointerup", () => {
    if (!drawn) return;
    const address = new URL(place.dataset.brush, location.href);
    address.searchParams.set("from", month(drawn[0]));
    address.searchParams.set("to", month(drawn[1] - 1));
    location.assign(address);
  });
});
