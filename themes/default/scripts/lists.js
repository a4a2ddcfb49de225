// Long lists that can be narrowed and put in order. Without this file every row is shown, in the order that it is written.
// The page waits for it before it is first painted, so that nothing moves when the tools come.

{
  const tools = document.getElementById("list-tools");
  const tables = [...document.querySelectorAll("main table.stack")];
  const rows = tables.flatMap((table) => [...table.tBodies[0].rows]);
  const words = tools?.dataset;
  const FEW = 8;

  const labelled = (text, field) => {
    const label = document.createElement("label");
    label.append(text, " ", field);
    return label;
  };
  const choice = (all, options) => {
    const select = document.createElement("select");
    select.append(new Option(all, ""), ...options.map(([value, text]) => new Option(text, value)));
    return select;
  };

  if (tools && rows.length > FEW) {
    const language = document.documentElement.lang;
    const order = new Intl.Collator(language, { numeric: true });
    const written = new Map(rows.map((row, place) => [row, place]));
    const texts = new Map(rows.map((row) => [row, row.textContent.toLocaleLowerCase(language)]));

    const input = document.createElement("input");
    input.type = "search";
    input.autocomplete = "off";
    tools.append(labelled(words.words, input));

    // What a row is chosen by stands on the table or the section around it.
    const choices = ["status", "department", "area"].flatMap((name) => {
      const of = (row) => row.closest(`[data-${name}]`)?.dataset[name] ?? "";
      const all = [...new Set(rows.map(of))].filter(Boolean);
      if (all.length < 2) return [];
      const select = choice(words.all, all.map((value) => [value, value]));
      tools.append(labelled(words[name], select));
      return [{ of, select }];
    });

    const said = document.createElement("p");
    said.className = "note";
    said.setAttribute("role", "status");

    const narrow = () => {
      const typed = input.value.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
      for (const row of rows) {
        row.hidden = !typed.every((word) => texts.get(row).includes(word))
          || choices.some(({ of, select }) => select.value !== "" && of(row) !== select.value);
      }
      const left = (part) => part.querySelector("tbody tr:not([hidden])") !== null;
      for (const table of tables) table.hidden = !left(table);
      for (const section of document.querySelectorAll("main section:has(table.stack)")) section.hidden = !left(section);
      const shown = rows.filter((row) => !row.hidden).length;
      const figure = (count) => count.toLocaleString(language);
      said.textContent = shown ? words.said.replace("#shown", figure(shown)).replace("#count", figure(rows.length)) : words.none;
    };

    /** Puts the rows of every table in order by a column, or as they are written. */
    const sort = (column, descending) => {
      const key = (row) => row.cells[column].dataset.order ?? row.cells[column].textContent.trim();
      for (const table of tables) {
        [...table.tHead.rows[0].cells].forEach((head, place) => {
          if (place === column) head.setAttribute("aria-sort", descending ? "descending" : "ascending");
          else head.removeAttribute("aria-sort");
        });
        const own = [...table.tBodies[0].rows].sort((a, b) => {
          if (column < 0) return written.get(a) - written.get(b);
          const [one, other] = [key(a), key(b)];
          // What has no value comes last whichever way.
          if ((one === "") !== (other === "")) return one === "" ? 1 : -1;
          return (descending ? -1 : 1) * order.compare(one, other) || written.get(a) - written.get(b);
        });
        table.tBodies[0].append(...own);
      }
    };

    const sorts = (head) => !head.hasAttribute("data-unsorted");
    const heads = [...tables[0].tHead.rows[0].cells];
    const columns = heads.flatMap((head, column) => (sorts(head) ? [[String(column), head.textContent]] : []));
    const sortBy = choice(words.asIs, columns);
    sortBy.addEventListener("change", () => sort(sortBy.value === "" ? -1 : Number(sortBy.value), false));
    const last = labelled(words.sort, sortBy);
    last.className = "narrow";

    for (const head of tables.flatMap((table) => [...table.tHead.rows[0].cells]).filter(sorts)) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sorts";
      // Where the heads are out of sight only the name is left of them, for those who hear it.
      const name = document.createElement("span");
      name.className = "sorts-name";
      name.textContent = button.textContent = head.textContent;
      button.addEventListener("click", () => {
        sort(head.cellIndex, head.getAttribute("aria-sort") === "ascending");
        sortBy.value = String(head.cellIndex);
      });
      head.replaceChildren(button, name);
    }

    input.addEventListener("input", narrow);
    for (const { select } of choices) select.addEventListener("change", narrow);
    tools.append(last, said);
    tools.hidden = false;
  }
}
