// The page of search: what is typed, what is found, and the filters. Nothing is sent anywhere, and nothing is remembered
// but what stands in the page's address. Without this file the page leads to the index from A to Ö.

{
  const { asked, begun, facts, find, marked, shown } = globalThis.malkort;
  const form = document.getElementById("search");
  const section = document.getElementById("found");
  const said = document.getElementById("found-said");
  const list = document.getElementById("found-list");
  const more = document.getElementById("found-more");
  const instead = document.getElementById("found-instead");
  const badges = document.getElementById("found-badges").content.children;
  const choices = document.getElementById("search-choose");
  const words = form.dataset;
  const filters = [["kind", "kinds"], ["department", "departments"], ["status", "statuses"]];
  const AT_ONCE = 10;
  const figure = (count) => count.toLocaleString(document.documentElement.lang);

  const make = (name, ...held) => {
    const element = document.createElement(name);
    element.append(...held);
    return element;
  };

  /** Words with those asked for marked; what they say is never read as markup. */
  const text = (name, words, marks) =>
    make(name, ...marked(words, marks).map((part) => (Array.isArray(part) ? make("mark", ...part) : part)));

  async function result(entry, marks) {
    const [name, at, belongs, badge, excerpt] = await shown(entry);
    const link = text("a", name, marks);
    link.href = at;
    const note = make("span", belongs);
    note.className = "note";
    const where = badge ? make("p", badges[badge - 1].cloneNode(true), " ", note) : make("p", note);
    return make("li", make("h3", link), where, ...(excerpt ? [text("p", excerpt, marks)] : []));
  }

  /** Whether an entry is among those chosen, one filter perhaps apart. */
  const isChosen = (entry, choice, apart = -1) =>
    facts(entry).slice(0, 3).every((fact, at) => at === apart || !choice[at] || choice[at] === fact);

  /** Fills a filter with what each choice would leave, beside what the other filters choose. */
  function offer(start, at, entries, choice) {
    const [name, table] = filters[at];
    const counts = new Map();
    for (const entry of entries.filter((entry) => isChosen(entry, choice, at))) {
      const fact = facts(entry)[at];
      counts.set(fact, (counts.get(fact) ?? 0) + 1);
    }
    const select = form.elements[name];
    select.replaceChildren(select.options[0]);
    const groups = new Map();
    start[table].forEach(([id, name, group], place) => {
      const [count, own] = [counts.get(place + 1) ?? 0, choice[at] === place + 1];
      if (count === 0 && !own) return;
      if (group && !groups.has(group)) {
        groups.set(group, make("optgroup"));
        groups.get(group).label = group;
        select.append(groups.get(group));
      }
      (groups.get(group) ?? select).append(new Option(`${name} (${figure(count)})`, id, false, own));
    });
  }

  const link = (words, asked = words) => {
    const way = make("a", words);
    way.href = `?${new URLSearchParams({ q: asked })}`;
    return way;
  };
  const links = (heading, all) => [make("p", heading), make("ul", ...all.map((word) => make("li", link(word))))];

  /** What to do where nothing is shown. */
  function offerInstead({ entries, each }) {
    if (entries.length) return instead.append(make("p", link(words.chooseAll, form.elements.q.value)));
    const like = [...new Set(each.flatMap((one) => one.like))].slice(0, 3);
    if (like.length) instead.append(...links(words.meant, like));
    const some = each.filter((one) => one.worth.size).sort((a, b) => a.worth.size - b.worth.size);
    if (each.length > 1 && some.length) instead.append(...links(words.fewer, some.map((one) => one.typed)));
  }

  let turn = 0;

  async function search(params) {
    const own = (turn += 1);
    const typed = params.get("q") ?? "";
    section.hidden = asked(typed).length === 0;
    if (section.hidden) return;
    try {
      const start = await begun();
      const found = await find(typed);
      const choice = filters.map(([name, table]) => start[table].findIndex(([id]) => id === params.get(name)) + 1);
      const entries = found.entries.filter((entry) => isChosen(entry, choice));
      let from = 0;
      const next = async () => {
        const items = await Promise.all(entries.slice(from, from + AT_ONCE).map((entry) => result(entry, found.marks)));
        if (own !== turn) return;
        if (from === 0) list.replaceChildren();
        list.append(...items);
        // Who asked for more goes on with the first of them.
        if (from > 0) items[0].querySelector("a").focus();
        from += items.length;
        more.hidden = from >= entries.length;
        said.textContent = entries.length ? words.count.replace("{count}", figure(entries.length)).replace("{shown}", figure(from))
          : found.common ? words.common : found.entries.length ? words.noneChosen : words.none;
      };
      await next();
      if (own !== turn) return;
      more.onclick = () => next().catch(failed);
      choices.hidden = choices.querySelector("fieldset").disabled = found.entries.length === 0;
      filters.forEach((_, at) => offer(start, at, found.entries, choice));
      instead.replaceChildren();
      if (!entries.length) offerInstead(found);
    } catch {
      if (own === turn) failed();
    }
  }

  function failed() {
    said.textContent = words.failed;
  }

  function fromForm() {
    const params = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
    try {
      history.replaceState(null, "", `?${params}`);
    } catch {
      // A page opened from a disk may not be allowed to change its address; it finds all the same.
    }
    search(params);
  }

  let typing;
  form.elements.q.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(fromForm, 250);
  });
  choices.addEventListener("change", fromForm);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(typing);
    fromForm();
  });

  const given = new URLSearchParams(location.search);
  // On a narrow screen what is found comes first; who has chosen sees what.
  choices.open = filters.some(([name]) => given.has(name)) || matchMedia("(min-width: 40rem)").matches;
  form.elements.q.value = given.get("q") ?? "";
  search(given);
}
