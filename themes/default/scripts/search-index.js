// Reads the search index, without a server: scripts beside the pages, of which only those are loaded that hold the words
// asked for. Makes one name known, `malkort`: each piece of the index calls it, and `search.js` asks it. How the index is
// made and divided: docs/search.md.

{
  const at = document.getElementById("search").dataset.index;
  const pieces = new Map();
  const arrived = new Map();

  /** A piece of the index, once it has come. */
  const expect = (name) => {
    if (!pieces.has(name)) pieces.set(name, new Promise((resolve, reject) => arrived.set(name, { resolve, reject })));
    return pieces.get(name);
  };

  /** A piece of the index, asked for once. Its file is named by its content, too. */
  const load = (name, print) => {
    if (pieces.has(name)) return pieces.get(name);
    const script = document.createElement("script");
    script.src = `${at}${name}-${print}.js`;
    script.onerror = () => {
      pieces.delete(name);
      arrived.get(name).reject(new Error(name));
    };
    document.head.append(script);
    return expect(name);
  };

  // Words as the index has them: small letters, and only the letters that are kept apart keep their marks.
  let start;
  const WORD = /[\p{Alphabetic}\p{N}]+/gu;
  const fold = (word, kept) =>
    /^[\0-\x7f]*$/.test(word) ? word
      : [...word].map((letter) => (kept.includes(letter) ? letter
        : [...letter.normalize("NFD")].map((piece) => start.spelt[piece] ?? piece.replace(/\p{M}/u, "")).join(""))).join("");
  const normal = (word) => fold(word.normalize("NFC").toLowerCase(), start.letters);
  const bare = (word) => fold(word, "");
  const asked = (text) => {
    const words = text.replaceAll("\u00ad", "").normalize("NFC").match(WORD) ?? [];
    return [...new Set(words.map((word) => word.toLowerCase()).filter((word) => /^(\p{N}|..)/u.test(word)))];
  };

  const numbers = (steps) => {
    let number = 0;
    return steps === "" ? [] : steps.split(",").map((step) => (number += parseInt(step, 36)));
  };

  /** Whether what follows a base is an ending of the language, or begins with one and goes on a little: `or`, `ornas`. */
  const ends = (rest, base) => start.endings.some((ending) =>
    rest === ending || (base > 3 && ending.length > 1 && rest.startsWith(ending) && rest.length - ending.length < 4));

  /** The groups of words that a typed word may mean, each with how well it fits. */
  async function meant(typed, unfinished) {
    const word = normal(typed);
    const plain = bare(word);
    const exact = word !== plain;
    const open = unfinished && plain.length > 2;
    const loaded = start.words.flatMap(([begins, print], number) =>
      plain.startsWith(begins) || (open && begins.startsWith(plain)) ? [load(`words-${number}`, print)] : []);
    const fits = (form) =>
      form === word ? 1
        : !exact && bare(form) === plain ? 0.7
          : open && form.startsWith(word) ? 0.5
            : open && !exact && bare(form).startsWith(plain) ? 0.35 : 0;
    const all = (await Promise.all(loaded)).flat().map((group) => {
      const forms = group[1].split("|").map((ending) => group[0] + ending);
      return { group, forms, fit: Math.max(...forms.map(fits)) };
    });
    if (all.some(({ fit }) => fit >= 0.7)) {
      // The word is there: longer ones that begin with it are not what was meant first.
      all.forEach((one) => one.fit < 0.7 && (one.fit *= 0.4));
    } else {
      // A form that stands nowhere: what others begin with, and an ending.
      for (const one of all) {
        const base = exact ? one.group[0] : bare(one.group[0]);
        const whole = exact ? word : plain;
        if (base.length > 2 && whole.startsWith(base) && ends(whole.slice(base.length), base.length)) one.fit = Math.max(one.fit, 0.6);
      }
    }
    const found = all.filter(({ fit }) => fit > 0);
    return { found, near: found.length ? [] : all.flatMap(({ forms }) => forms) };
  }

  /** How many letters differ. */
  function apart(one, other) {
    let row = Array.from({ length: other.length + 1 }, (_, place) => place);
    for (let a = 0; a < one.length; a += 1) {
      const next = [a + 1];
      for (let b = 0; b < other.length; b += 1) {
        next.push(Math.min(next[b] + 1, row[b + 1] + 1, row[b] + (one[a] === other[b] ? 0 : 1)));
      }
      row = next;
    }
    return row.at(-1);
  }

  /** The entries that a typed word leads to, each with how much that says. */
  async function places(typed, unfinished, marks) {
    const others = start.alike.find((alike) => alike.includes(normal(typed)))?.filter((word) => word !== normal(typed)) ?? [];
    const [own, ...alike] = await Promise.all([meant(typed, unfinished), ...others.map((word) => meant(word, true))]);
    const found = [...own.found, ...alike.flatMap((one) => one.found.map((other) => ({ ...other, fit: other.fit * 0.15 })))];
    const worth = new Map();
    const add = (entries, value) => entries.forEach((entry) => worth.set(entry, Math.max(worth.get(entry) ?? 0, value)));
    for (const { group, forms, fit } of found) {
      const [names, texts, within] = group.slice(2).map(numbers);
      add(names, 4 * fit);
      add(texts, fit);
      if (fit >= 0.6) {
        add(within, 0.2 * fit);
        if (within.length) marks.ends.push(group[0]);
      }
      forms.forEach((form) => marks.forms.add(form));
    }
    // A word that few hold says more than one that many do.
    const rare = Math.log(1 + start.total / (worth.size || 1));
    worth.forEach((value, entry) => worth.set(entry, value * rare));
    const close = typed.length > 5 ? 2 : 1;
    const near = found.length ? [] : own.near.map((form) => [apart(form, normal(typed)), form]);
    const like = near.filter(([by, form]) => form.length > 3 && by <= close).sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));
    return { typed, worth, like: like.map(([, form]) => form) };
  }

  /** What an entry is: the numbers of its kind, department and status, from 1; 0: it has none. */
  function facts(entry) {
    let low = 0;
    let high = start.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (start.begins[middle] <= entry) low = middle;
      else high = middle - 1;
    }
    return start.runs[low];
  }

  /** All entries that every word leads to, best first, and what to mark in them. */
  async function find(text) {
    const all = asked(text);
    const typed = all.filter((word) => !start.passed.includes(word));
    const marks = { forms: new Set(), ends: [] };
    const unfinished = /[\p{Alphabetic}\p{N}]$/u.test(text) && typed.at(-1) === all.at(-1);
    const each = await Promise.all(typed.map((word, place) => places(word, unfinished && place === typed.length - 1, marks)));
    const [first, ...rest] = [...each].sort((a, b) => a.worth.size - b.worth.size);
    const found = [...(first?.worth ?? [])].flatMap(([entry, worth]) => {
      const others = rest.map((one) => one.worth.get(entry));
      if (others.includes(undefined)) return [];
      const sum = others.reduce((a, b) => a + b, worth);
      // What no longer holds comes after what does.
      return [[entry, facts(entry)[2] === start.gone ? sum / 2 : sum]];
    });
    found.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return { entries: found.map(([entry]) => entry), each, marks, common: all.length > 0 && typed.length === 0 };
  }

  /** Text in pieces: words to mark as `[word]`, all else as it is. */
  function marked(text, marks) {
    const parts = [];
    let from = 0;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const form = normal(word);
      if (!marks.forms.has(form) && !marks.ends.some((end) => form.includes(end))) continue;
      parts.push(text.slice(from, index), [word]);
      from = index + word.length;
    }
    return [...parts, text.slice(from)];
  }

  /** What a result shows of an entry. */
  const shown = async (entry) => {
    const number = Math.floor(entry / start.entries);
    return (await load(`results-${number}`, start.results[number]))[entry % start.entries];
  };

  /** The start of the index, which the page itself asks for. */
  async function begun() {
    start = await expect("start");
    if (!start.begins) {
      start.total = 0;
      start.begins = start.runs.map((run) => (start.total += run[3]) - run[3]);
      start.gone = start.statuses.findIndex(([id]) => id === "gone") + 1;
    }
    return start;
  }

  const given = (name, held) => {
    expect(name);
    arrived.get(name).resolve(held);
  };
  globalThis.malkort = Object.assign(given, { asked, begun, facts, find, marked, shown });
}
