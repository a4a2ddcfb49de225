// The reporting matrix, one department at a time: adds a choice of department above the tables.
// Without this file all departments are shown.

const place = document.getElementById("choose-department");
const sections = [...document.querySelectorAll("section[data-department]")];

if (place && sections.length > 1) {
  const label = document.createElement("label");
  label.htmlFor = "department";
  label.textContent = place.dataset.label;

  const choice = document.createElement("select");
  choice.id = "department";
  choice.append(new Option(place.dataset.all, ""));
  for (const section of sections) choice.append(new Option(section.dataset.department, section.id));

  const said = document.createElement("p");
  said.className = "note";
  said.setAttribute("role", "status");

  choice.addEventListener("change", () => {
    for (const section of sections) section.hidden = choice.value !== "" && section.id !== choice.value;
    const chosen = sections.find((section) => section.id === choice.value);
    said.textContent = chosen ? chosen.dataset.count : "";
  });
  // A link to a department that is hidden shows it again.
  window.addEventListener("hashchange", () => {
    const section = sections.find((one) => `#${one.id}` === decodeURIComponent(location.hash));
    if (!section || !section.hidden) return;
    choice.value = "";
    choice.dispatchEvent(new Event("change"));
    section.scrollIntoView();
  });

  place.append(label, choice, said);
  place.hidden = false;
}
