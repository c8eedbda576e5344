/* Starts the page: map, panel, days, filters, search, share, theme, full screen, print, embedding. */
(function (zm, L) {
  "use strict";
  var content = JSON.parse(document.getElementById("zonemap-content").textContent);
  var words = content.words, root = document.documentElement;
  function byId(id) { return document.getElementById(id); }

  zm.notice = function (text) { byId("notice").replaceChildren(text); };

  /* -- theme, before anything is drawn ------------------------------------------------------------------------- */
  var prefersDark = window.matchMedia("(prefers-color-scheme: dark)");
  function theme(name) {
    root.setAttribute("data-theme", name);
    byId("tool-theme").setAttribute("aria-pressed", String(name === "dark"));
  }
  theme(prefersDark.matches ? "dark" : "light");

  var limits = content.limits;
  var map = L.map("map", {
    zoomControl: false, zoomSnap: 0.25, zoomDelta: 0.5, wheelPxPerZoomLevel: 120, keyboard: true, attributionControl: true, worldCopyJump: false,
    maxBounds: [[limits[1], limits[0]], [limits[3], limits[2]]], maxBoundsViscosity: 0.8, fadeAnimation: false
  });
  L.DomUtil.addClass(map.getContainer(), "zm-map");
  var view = content.view;
  map.fitBounds([[view[1], view[0]], [view[3], view[2]]], { animate: false });
  var layer = zm.layer(map, content), panel = zm.panel(content, layer);

  function retheme(name) {
    theme(name);
    layer.restyle();
    zm.themeChanged();
  }
  byId("tool-theme").addEventListener("click", function () { retheme(root.getAttribute("data-theme") === "dark" ? "light" : "dark"); });
  prefersDark.addEventListener("change", function (event) { retheme(event.matches ? "dark" : "light"); });

  /* -- days ---------------------------------------------------------------------------------------------------- */
  var days = content.days, slider = byId("day"), playing = null;
  var last = days.length - 1;
  function showDay(index) {
    var day = index >= last ? "" : days[index];
    var told = days.length ? zm.date(days[Math.min(index, last)], words) : "";
    slider.value = index;
    slider.setAttribute("aria-valuetext", told);
    byId("day-told").textContent = told;
    byId("kicker-date").textContent = told ? " · " + words.as_of + " " + told : content.articles.length ? " · " + words.undated : "";
    layer.day(day);
    panel.day(day);
    count();
  }
  function play(on) {
    if (playing) window.clearInterval(playing);
    playing = null;
    byId("play").setAttribute("aria-pressed", String(on));
    byId("play").querySelector(".play-shape").setAttribute("d", on ? "M4 3h3v10H4zM9 3h3v10H9z" : "M5 3l8 5-8 5z");
    if (!on) return;
    if (Number(slider.value) >= last) showDay(0);
    playing = window.setInterval(function () {
      var next = Number(slider.value) + 1;
      showDay(Math.min(next, last));
      if (next >= last) play(false);
    }, 1300);
  }
  if (days.length > 1) {
    byId("time").hidden = false;
    slider.max = last;
    var from = Date.parse(days[0]), span = Math.max(1, Date.parse(days[last]) - from);
    days.slice(0, 200).forEach(function (day, i) {
      var tick = zm.el("i", { "data-day": day });
      tick.style[content.rtl ? "right" : "left"] = 100 * i / last + "%";
      byId("ticks").append(tick);
    });
    slider.addEventListener("input", function () { play(false); showDay(Number(slider.value)); share(); });
    byId("play").addEventListener("click", function () { play(!playing); });
  }

  /* -- filters --------------------------------------------------------------------------------------------------- */
  var off = { kind: {}, status: {} }, source = "";
  function shown(zone) {
    var status = zm.standing(zone, layer.state.day).status;
    if (off.kind[zone.kind] || off.status[status]) return false;
    return source === "" || zone.claims.some(function (claim) { return String(claim.article) === source; });
  }
  function filter() {
    layer.show(shown);
    panel.refresh();
    count();
  }
  function count() {
    var visible = content.zones.filter(function (zone) { return layer.zones[zone.id].visible; }).length;
    byId("filter-count").textContent = visible === content.zones.length ? "" : " (" + visible + "/" + content.zones.length + ")";
    byId("count-zones").textContent = visible === content.zones.length ? visible : visible + "/" + content.zones.length;
  }
  function chips(field, title, values, told) {
    if (!values.length) return;
    var group = zm.el("fieldset", null, zm.el("legend", null, title));
    values.forEach(function (value) {
      group.append(zm.el("button", { type: "button", class: "chip", "aria-pressed": "true", "data-value": value, click: function () {
        off[field][value] = !off[field][value];
        this.setAttribute("aria-pressed", String(!off[field][value]));
        filter();
      } }, told[value]));
    });
    byId("filter-body").append(group);
  }
  function present(all, values) { return all.filter(function (value) { return values[value]; }); }
  var kinds = {}, statuses = {};
  content.zones.forEach(function (zone) {
    kinds[zone.kind] = statuses[zone.status] = true;
    zone.history.forEach(function (step) { statuses[step[1]] = true; });
  });
  chips("kind", words.kind, present(Object.keys(content.kinds), kinds), words.kinds);
  chips("status", words.status, present(Object.keys(content.fill), statuses), words.statuses);
  if (content.articles.length > 1) {
    var picker = zm.el("select", { id: "source", change: function () { source = this.value; filter(); } }, zm.el("option", { value: "" }, words.all_sources));
    content.articles.forEach(function (article, i) {
      picker.append(zm.el("option", { value: i, dir: "auto" }, [zm.date(article.date, words), article.title || article.publisher || words.untitled].join(" – ")));
    });
    byId("filter-body").append(zm.el("fieldset", null, zm.el("legend", null, zm.el("label", { for: "source" }, words.source)), picker));
  }
  layer.state.shown = shown;

  /* -- search ---------------------------------------------------------------------------------------------------- */
  var input = byId("place"), found = byId("found");
  function plain(text) { return text.normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u0652'’ʿ`-]/g, "").toLowerCase(); }
  function look() {
    var wanted = plain(input.value.trim());
    found.replaceChildren();
    if (wanted) {
      var hits = content.zones.filter(function (z) { return plain(z.name + " " + z.id).indexOf(wanted) >= 0; }).slice(0, 5).map(function (zone) {
        return [zone.name, words.kinds[zone.kind], function () { layer.select(zone.id, { fit: true }); panel.open("zones"); }];
      });
      var named = content.base.names.filter(function (n) { return plain(n[0]).indexOf(wanted) >= 0; });
      named.sort(function (a, b) { return (plain(a[0]).indexOf(wanted) > 0) - (plain(b[0]).indexOf(wanted) > 0) || a[4] - b[4]; });
      named.slice(0, 7).forEach(function (name) {
        hits.push([name[0], words.places[name[3]], function () { map.setView([name[2], name[1]], Math.max(map.getZoom(), layer.openingZoom + (name[3] === "country" ? 0 : 2)), zm.moving({})); }]);
      });
      hits.forEach(function (hit) {
        found.append(zm.el("li", null, zm.el("button", { type: "button", click: function () { hit[2](); found.hidden = true; input.value = hit[0]; } }, zm.bdi(hit[0]), zm.el("small", null, hit[1]))));
      });
      if (!hits.length) found.append(zm.el("li", null, zm.el("small", null, words.nothing_found)));
    }
    found.hidden = !found.hasChildNodes();
  }
  input.addEventListener("input", look);
  input.parentNode.addEventListener("keydown", function (event) {
    var buttons = Array.prototype.slice.call(found.querySelectorAll("button")), at = buttons.indexOf(document.activeElement);
    if (event.key === "Escape") { found.hidden = true; input.focus(); }
    if (event.key === "ArrowDown" && buttons.length) { event.preventDefault(); buttons[Math.min(at + 1, buttons.length - 1)].focus(); }
    if (event.key === "ArrowUp" && at >= 0) { event.preventDefault(); (buttons[at - 1] || input).focus(); }
    if (event.key === "Enter" && document.activeElement === input && buttons.length) { event.preventDefault(); buttons[0].click(); }
  });
  document.addEventListener("click", function (event) { if (!input.parentNode.contains(event.target)) found.hidden = true; });

  /* -- share link: view, zone, day and tab in the fragment ---------------------------------------------------------- */
  var settled = false;
  function fragment() {
    var c = map.getCenter(), parts = ["v=" + c.lat.toFixed(4) + "," + c.lng.toFixed(4) + "," + map.getZoom().toFixed(2)];
    if (layer.state.selected) parts.push("z=" + encodeURIComponent(layer.state.selected));
    if (layer.state.day) parts.push("d=" + layer.state.day);
    if (panel.tab !== "zones") parts.push("t=" + panel.tab);
    return "#" + parts.join("&");
  }
  function share() {
    /* A frame written by a notebook has no address of its own to change. */
    if (settled && window.location.protocol !== "about:") window.history.replaceState(null, "", fragment());
  }
  function restore() {
    var asked = {};
    window.location.hash.slice(1).split("&").forEach(function (part) {
      var at = part.indexOf("=");
      if (at === 1) try { asked[part[0]] = decodeURIComponent(part.slice(2)); } catch (broken) { asked[part[0]] = ""; }
    });
    var view = (asked.v || "").split(",").map(Number);
    if (days.indexOf(asked.d) >= 0) showDay(days.indexOf(asked.d));
    if (asked.t === "articles" || asked.t === "unlocated") panel.open(asked.t);
    if (Object.prototype.hasOwnProperty.call(layer.zones, asked.z || "")) layer.select(asked.z, {});
    if (view.length === 3 && view.every(isFinite) && Math.abs(view[0]) <= 85 && view[2] >= 1 && view[2] <= 18) map.setView([view[0], view[1]], view[2], { animate: false });
  }
  map.on("moveend", share);
  layer.on("select", share);
  panel.onTab = share;
  byId("tool-share").addEventListener("click", function () {
    share();
    var address = window.location.href.split("#")[0] + fragment();
    function shown() {
      var box = zm.el("input", { type: "text", readonly: true, "aria-label": words.share, value: address });
      byId("notice").replaceChildren(box);
      box.select();
    }
    if (navigator.clipboard) navigator.clipboard.writeText(address).then(function () { zm.notice(words.copied); }, shown);
    else shown();
  });
  document.querySelector(".skip").addEventListener("click", function (event) {
    event.preventDefault();
    byId("evidence").focus();
    byId("evidence").scrollIntoView();
  });

  /* -- full screen, print, embedding --------------------------------------------------------------------------------- */
  byId("tool-full").addEventListener("click", function () {
    var on = !root.classList.contains("full");
    root.classList.toggle("full", on);
    this.setAttribute("aria-pressed", String(on));
    if (on && root.requestFullscreen) root.requestFullscreen().catch(function () { zm.notice(""); });
    else if (!on && document.fullscreenElement) document.exitFullscreen();
    map.invalidateSize();
  });
  document.addEventListener("fullscreenchange", function () {
    if (document.fullscreenElement) return;
    root.classList.remove("full");
    byId("tool-full").setAttribute("aria-pressed", "false");
    map.invalidateSize();
  });
  var before = null;
  function printing(on) {
    if (on && before) return;
    if (on) {
      before = { theme: root.getAttribute("data-theme"), legend: document.querySelector(".zm-legend details").open, centre: map.getCenter(), zoom: map.getZoom() };
      panel.unfold();
      map.closePopup();
      document.querySelector(".zm-legend details").open = true;
      retheme("light");
      map.invalidateSize({ animate: false });
      layer.fit();
    } else if (before) {
      retheme(before.theme);
      document.querySelector(".zm-legend details").open = before.legend;
      map.invalidateSize({ animate: false });
      map.setView(before.centre, before.zoom, { animate: false });
      before = null;
    }
  }
  window.addEventListener("beforeprint", function () { printing(true); });
  window.addEventListener("afterprint", function () { printing(false); });
  window.matchMedia("print").addEventListener("change", function (event) { printing(event.matches); });
  byId("tool-print").addEventListener("click", function () { window.print(); });
  new ResizeObserver(function () { map.invalidateSize({ animate: false }); }).observe(byId("map"));
  if (window.parent !== window) {
    root.classList.add("embedded");
    new ResizeObserver(function () {
      window.parent.postMessage({ zonemap: "height", height: Math.ceil(document.body.getBoundingClientRect().height) }, "*");
    }).observe(document.body);
    map.scrollWheelZoom.disable();
  }

  map.invalidateSize({ animate: false });
  layer.fit();
  map.setMinZoom(Math.max(1, layer.openingZoom - 1.5));
  showDay(Math.max(0, last));
  restore();
  settled = true;
  window.zonemapPage = { map: map, layer: layer, panel: panel, content: content };
})(window.zonemap, window.L);
