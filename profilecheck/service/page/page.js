
"use strict";
// The form works without this; it adds dropping, and says what is going on.
const form = document.getElementById("form");
const file = document.getElementById("file");
const drop = document.getElementById("drop");
const go = document.getElementById("go");
const status = document.getElementById("status");

function submitted(event) {
  const limit = Number(form.dataset.bytes);
  if (file.files.length && file.files[0].size > limit) {
    event.preventDefault();
    status.textContent = `This file is larger than ${Math.round(limit / 1e6)} MB; export it with smaller pictures.`;
    return;
  }
  status.textContent = "The document is being read…";
  go.disabled = true;
}

for (const name of ["dragenter", "dragover"]) {
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
}
drop.addEventListener("dragleave", () => drop.classList.remove("over"));
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  drop.classList.remove("over");
  if (event.dataTransfer.files.length) {
    file.files = event.dataTransfer.files;
    form.requestSubmit();
  }
});
form.addEventListener("submit", submitted);
window.addEventListener("pageshow", () => {
  go.disabled = false;
  status.textContent = "";
});
