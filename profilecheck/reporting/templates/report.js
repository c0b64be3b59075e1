"use strict";
{
  // Point at a quote and its place lights up, and the other way round; the jump itself is an ordinary link.
  const linked = [...document.querySelectorAll("[data-box]")];
  const boxes = (each) => each.dataset.box.split(" ");
  const whole = (each) => each.closest(".quotes li, .message, .requirements small") ?? each;
  const light = (box, on) => linked.forEach((each) => {
    if (boxes(each).includes(box)) whole(each).classList.toggle("lit", on);
  });
  linked.forEach((each) => {
    for (const [event, on] of [["mouseenter", true], ["mouseleave", false], ["focusin", true], ["focusout", false]]) {
      whole(each).addEventListener(event, () => light(boxes(each)[0], on));
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
        const fits = (!area || section.dataset.area === area)
          && (!form.elements.costly.checked || finding.classList.contains("costly"))
          && finding.textContent.toLowerCase().includes(words);
        finding.hidden = !fits;
        any ||= fits;
        shown += fits;
      }
      section.hidden = !any;
    }
    form.querySelector("output").textContent = `${shown} of ${findings.length} rules shown`;
  };
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = !findings.length;

  // A link to a finding must lead to it even when the filter hides it or it is folded away.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = target?.closest("details:not([open])");
    if (!target?.closest("[hidden]") && !folded) return;
    if (target.closest("[hidden]")) {
      form.reset();
      filter();
    }
    if (folded) folded.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  // The part that is read is marked among the links to the parts.
  const links = new Map([...document.querySelectorAll("nav a")].map((link) => [link.hash.slice(1), link]));
  const headings = [...document.querySelectorAll("main > section > h2")].filter((heading) => links.has(heading.id));
  const mark = () => {
    const past = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    const here = links.get((past.at(-1) ?? headings[0])?.id);
    links.forEach((link) => link === here ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
  };
  addEventListener("scroll", mark, { passive: true });
  mark();

  // On paper nothing can be unfolded.
  addEventListener("beforeprint", () => document.querySelectorAll("details:not(.minor)").forEach((each) => { each.open = true; }));
}
