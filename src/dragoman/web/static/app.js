"use strict";
// What only a browser can do: charts come to life, and the list under the box is walked by keyboard.  All pages work without.

(() => {
  const scripts = Array.from(document.scripts, (s) => s.src);
  const vendor = scripts.find((src) => src.includes("/vendor/htmx"))?.replace(/htmx\.min\.js.*/, "") ?? "/static/vendor/";
  let loading = null;

  const load = (name) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = vendor + name;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });

  const vega = () => (loading ??= load("vega.min.js").then(() => load("vega-interpreter.js")));

  const enliven = async (figure) => {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const narrow = "narrow" in figure.dataset && matchMedia("(max-width: 40rem)").matches ? "&narrow=true" : "";
    const address = figure.dataset.vega + (figure.dataset.vega.includes("?") ? "&" : "?") + "theme=" + (dark ? "dark" : "light") + narrow;
    const [answer] = await Promise.all([fetch(address), vega()]);
    if (!answer.ok) return;
    const place = figure.querySelector(".live");
    const runtime = window.vega.parse(await answer.json(), null, { ast: true });
    const view = new window.vega.View(runtime, { expr: window.vega.expressionInterpreter, renderer: "canvas", container: place });
    place.hidden = false;
    await view.hover().runAsync();
    figure.querySelector("picture").hidden = true;
    figure.dispatchEvent(new CustomEvent("chart:live", { bubbles: true, detail: { view } }));
    view.addEventListener("click", (_, item) => {
      const to = item?.datum?.href;
      if (typeof to === "string" && to.startsWith("/")) location.assign(to);
    });
  };

  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries.filter((e) => e.isIntersecting)) {
      seen.unobserve(entry.target);
      enliven(entry.target).catch(() => {}); // the picture stays
    }
  });
  const watch = (root) => root.querySelectorAll("figure[data-vega]").forEach((figure) => seen.observe(figure));
  watch(document);
  document.addEventListener("htmx:afterSwap", (event) => watch(event.target));

  const box = document.getElementById("go");
  const list = document.getElementById("suggestions");
  const close = () => list?.replaceChildren();
  box?.addEventListener("keydown", (event) => {
    const links = Array.from(list.querySelectorAll("a"));
    if (event.key === "Escape") close();
    if (event.key === "ArrowDown" && links.length) {
      event.preventDefault();
      links[0].focus();
    }
  });
  list?.addEventListener("keydown", (event) => {
    const links = Array.from(list.querySelectorAll("a"));
    const at = links.indexOf(document.activeElement);
    if (event.key === "Escape") {
      close();
      box.focus();
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = at + (event.key === "ArrowDown" ? 1 : -1);
      (links[next] ?? box).focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (list && !event.target.closest(".go")) close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.target.closest("input, textarea, select") && box && localStorage.getItem("keys-off") === null) {
      event.preventDefault();
      box.focus();
    }
  });
})();
