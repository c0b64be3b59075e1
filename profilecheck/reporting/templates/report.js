"use strict";
{
  // Point at a quote and its box lights up, and the other way round; the jump itself is an ordinary link.
  const linked = document.querySelectorAll("[data-box]");
  const light = (box, on) => linked.forEach((each) => {
    if (each.dataset.box === box) (each.closest("li, p") ?? each).classList.toggle("lit", on);
  });
  linked.forEach((each) => {
    const element = each.closest("li, p") ?? each;
    for (const [event, on] of [["mouseenter", true], ["mouseleave", false], ["focusin", true], ["focusout", false]]) {
      element.addEventListener(event, () => light(each.dataset.box, on));
    }
  });

  const form = document.querySelector(".filter");
  const findings = [...document.querySelectorAll(".area .finding")];
  const filter = () => {
    const words = form.elements.words.value.trim().toLowerCase();
    const area = form.elements.area.value;
    let shown = 0;
    for (const section of document.querySelectorAll(".area")) {
      let any = false;
      for (const finding of section.querySelectorAll(".finding")) {
        const fits = (!area || section.dataset.area === area) && finding.textContent.toLowerCase().includes(words);
        finding.hidden = !fits;
        any ||= fits;
        shown += fits;
      }
      section.hidden = !any;
    }
    form.querySelector("output").textContent = `${shown} of ${findings.length} shown`;
  };
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = !findings.length;
  // A link to a finding must lead to it even when the filter hides it.
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target?.closest("[hidden]")) {
      form.reset();
      filter();
      target.scrollIntoView();
    }
  });
}
