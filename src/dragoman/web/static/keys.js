"use strict";
// Keys that work on the things of a page, and what a browser does around the forms that judge them.  All is there without it.

(() => {
  const OFF = "keys-off";
  const off = () => localStorage.getItem(OFF) !== null;
  const seen = (element) => element.checkVisibility();
  const items = () => Array.from(document.querySelectorAll("main [data-item]")).filter(seen);

  const onScreen = (item) => {
    const box = item.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight;
  };
  const current = () => {
    const found = items();
    const held = document.activeElement?.closest("main [data-item]");
    return held ?? found.find(onScreen) ?? found[0];
  };
  const go = (item) => {
    item?.focus({ preventScroll: true });
    item?.scrollIntoView({ block: "nearest" });
  };
  const step = (by) => {
    const found = items();
    const held = document.activeElement?.closest("main [data-item]");
    go(held ? found[found.indexOf(held) + by] : current());
  };

  // In a thing the last button or link of a key is meant: that of its form, once this is open.
  const press = (root, key) => {
    const found = Array.from(root?.querySelectorAll(`[data-keys~="${key}"]`) ?? []).filter(seen);
    const target = found.at(-1);
    if (!target) return false;
    if (target.hasAttribute("hx-get")) root.dataset.awaited = key; // where the form that comes opens
    window.htmx?.process(target.form ?? target); // what has just come may not be wired yet
    target.click();
    if (target.matches("summary")) target.parentElement.querySelector("select, form input:not([type=hidden])")?.focus();
    return true;
  };

  let next = null; // the thing after one that goes

  const opened = (item, key) => {
    const target = Array.from(item.querySelectorAll(`.correct [data-keys~="${key}"]`)).filter(seen).at(-1);
    if (target?.matches("summary")) press(item, key);
    else (target ?? item.querySelector(".correct button, .correct summary"))?.focus();
  };

  document.addEventListener("htmx:beforeSwap", (event) => {
    const item = event.detail.target.closest?.("[data-item]");
    next = item && event.detail.target === item ? { at: items().indexOf(item) } : null;
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    const item = event.detail.elt.closest?.(".correcting")?.closest("[data-item]");
    if (!item?.querySelector(".correct")) return;
    opened(item, item.dataset.awaited ?? "c");
  });
  // Not after the swap: nothing tells of one that only takes something away.
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful && event.detail.target.id === "queue") go(items().find((item) => item.closest("#queue")));
    else if (next) go(items()[next.at] ?? items().at(-1));
    next = null;
  });
  document.addEventListener("htmx:responseError", (event) => {
    const place = event.detail.elt.closest("[data-item]")?.querySelector(".failed") ?? document.getElementById("failed");
    if (!place) return;
    const answer = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
    place.textContent = answer.querySelector("main p")?.textContent ?? event.detail.xhr.statusText;
    place.hidden = false;
  });
  const close = (inside) => {
    const item = inside.closest("[data-item]");
    inside.closest(".correcting").replaceChildren();
    go(item);
  };
  document.addEventListener("click", (event) => {
    if (event.isTrusted) delete event.target.closest("[data-item]")?.dataset.awaited;
    if (event.target.closest("[data-close]")) close(event.target);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.closest(".correcting .correct")) close(event.target);
  });

  const wire = (root) => {
    const place = root.querySelector("[data-keys-switch]");
    if (!place) return;
    const box = place.querySelector("input");
    place.hidden = false;
    box.checked = !off();
    box.addEventListener("change", () => (box.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1")));
  };
  wire(document);

  const help = async () => {
    const link = document.querySelector('.foot a[href="/shortcuts"]');
    const answer = await fetch("/shortcuts", { headers: { "HX-Request": "true" } });
    if (!answer.ok || document.querySelector("dialog.keys-help")) return;
    const dialog = document.createElement("dialog");
    dialog.className = "keys-help";
    dialog.innerHTML = await answer.text();
    const heading = document.createElement("h2");
    heading.textContent = link.textContent;
    heading.id = "keys-help";
    const close = document.createElement("button");
    close.className = "plain close";
    close.textContent = "×";
    close.setAttribute("aria-label", "Esc");
    close.addEventListener("click", () => dialog.close());
    dialog.prepend(close, heading);
    dialog.setAttribute("aria-labelledby", heading.id);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    wire(dialog);
    dialog.showModal();
  };

  const written = (target) => target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  document.addEventListener("keydown", (event) => {
    if (off() || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (written(event.target) || document.querySelector("dialog[open]")) return;
    const done = act(event.key, event.repeat);
    if (done) event.preventDefault();
  });

  const act = (key, repeated) => {
    if (key === "j" || key === "k") return step(key === "j" ? 1 : -1), true;
    if (repeated) return false;
    if (key === "?") return help(), true;
    if (key === "u") return press(document, "u");
    return /^[cemsxo]$/.test(key) && press(current(), key);
  };
})();
