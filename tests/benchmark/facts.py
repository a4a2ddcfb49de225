"""The facts that a finished page shows, as data: what Hugo's pages are made of.

Read from malkort's own pages, so that Hugo says the same as they do: headings, sentences, lists, facts, tables, and
the shapes and labels of every chart. What is the same on all pages (header, menu, footer) is left to Hugo's templates.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

Block = dict[str, Any]
"""A piece of a page, under `kind` what it is. `hugo-site/layouts/_partials/blocks.html` shows each kind."""

VOID = frozenset({"area", "br", "hr", "img", "input", "link", "meta", "source", "wbr"})
HEADINGS = frozenset({"h2", "h3", "h4", "h5"})
INLINE = frozenset({"a", "abbr", "b", "cite", "code", "del", "em", "ins", "span", "strong", "sup", "time"})
SHAPES = ("path", "rect", "circle")


@dataclass
class Node:
    """An element of a page."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    def elements(self) -> Iterator[Node]:
        """The elements right below."""
        return (child for child in self.children if isinstance(child, Node))

    def all(self, *tags: str) -> Iterator[Node]:
        """Every element of these kinds below, in the order of the page."""
        for child in self.elements():
            if child.tag in tags:
                yield child
            yield from child.all(*tags)

    def first(self, tag: str) -> Node | None:
        """The first such element below."""
        return next(self.all(tag), None)

    def text(self) -> str:
        """The words in it, but for those of drawings."""
        inner = (child if isinstance(child, str) else child.text() for child in self.children)
        return "" if self.tag == "svg" else " ".join("".join(inner).split())

    @property
    def style(self) -> str:
        """Its classes."""
        return self.attributes.get("class", "")


class _Builder(HTMLParser):
    """Makes a tree of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("#page")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        node = Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(node)
        if tag not in VOID:
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element of a drawing that holds nothing."""
        self._open[-1].children.append(Node(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and with it what was left open within it."""
        depth = next((at for at in range(len(self._open) - 1, 0, -1) if self._open[at].tag == tag), None)
        if depth is not None:
            del self._open[depth:]

    def handle_data(self, data: str) -> None:
        """Words."""
        self._open[-1].children.append(data)


def parsed(html: str) -> Node:
    """A page as a tree."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


@dataclass(frozen=True)
class Reader:
    """Reads the facts of the page at an address."""

    address: str

    def page(self, root: Node) -> dict[str, Any]:
        """All that Hugo needs to know of it."""
        main = root.first("main") or Node("main")
        title = main.first("h1") or root.first("title") or Node("h1")
        crumbs = next((nav for nav in root.all("nav") if "crumbs" in nav.style), Node("nav"))
        status = next((span for span in main.all("span") if "status" in span.style.split()), None)
        described = next((m for m in root.all("meta") if m.attributes.get("name") == "description"), Node("meta"))
        return {
            "title": title.text(),
            "description": described.attributes.get("content", ""),
            "crumbs": [self._link(a) for a in crumbs.all("a")],
            "status": self._status(status) if status else {},
            "blocks": list(self._blocks(main.children)),
        }

    def links(self, node: Node) -> list[dict[str, str]]:
        """The links within an element, such as a menu."""
        return [self._link(a) for a in node.all("a")]

    def _link(self, a: Node) -> dict[str, str]:
        return {"text": a.text(), "url": self._absolute(a.attributes.get("href", ""))}

    def _absolute(self, href: str) -> str:
        if ":" in href or href.startswith("#"):
            return href
        return posixpath.normpath(posixpath.join("/", posixpath.dirname(self.address), href))

    def _blocks(self, children: Iterable[Node | str]) -> Iterator[Block]:
        """The pieces of a page, in order. Words and inline elements that stand loose make a sentence together."""
        loose: list[Node | str] = []
        for child in children:
            if isinstance(child, str) or child.tag in INLINE:
                loose.append(child)
                continue
            yield from self._sentence(loose)
            loose = []
            yield from self._block(child)
        yield from self._sentence(loose)

    def _sentence(self, loose: list[Node | str]) -> Iterator[Block]:
        if parts := self._parts(loose):
            yield {"kind": "text", "parts": parts}

    def _block(self, node: Node) -> Iterator[Block]:
        """The pieces that an element makes."""
        if node.tag in HEADINGS:
            yield {"kind": "heading", "level": int(node.tag[1]), "parts": self._parts(node.children)}
        elif node.tag == "p":
            yield {"kind": "text", "style": node.style, "parts": self._parts(node.children)}
        elif node.tag in ("ul", "ol"):
            items = [{"style": li.style, "blocks": list(self._blocks(li.children))} for li in node.elements()]
            yield {"kind": "list", "numbered": node.tag == "ol", "style": node.style, "items": items}
        elif node.tag == "dl":
            yield {"kind": "facts", "style": node.style, "facts": list(self._facts(node))}
        elif node.tag == "table":
            yield self._table(node)
        elif node.tag == "svg":
            yield from self._chart(node)
        elif node.tag == "details":
            yield self._details(node)
        elif node.tag in ("h1", "script", "style", "template"):
            return
        else:
            label = node.attributes.get("aria-label", "")
            yield {"kind": "group", "style": node.style, "label": label, "blocks": list(self._blocks(node.children))}

    def _details(self, node: Node) -> Block:
        summary = node.first("summary")
        rest = [child for child in node.children if child is not summary]
        label = summary.text() if summary else ""
        return {"kind": "details", "style": node.style, "label": label, "blocks": list(self._blocks(rest))}

    def _facts(self, node: Node) -> Iterator[dict[str, Any]]:
        """The pairs of a list of facts, each explanation a block of its own."""
        term: list[Block] = []
        for element in node.all("dt", "dd"):
            if element.tag == "dt":
                term = list(self._blocks(element.children))
            else:
                yield {"term": term, "value": list(self._blocks(element.children))}

    def _table(self, node: Node) -> Block:
        caption = node.first("caption")
        rows = [[self._cell(cell) for cell in row.elements()] for row in node.all("tr")]
        has_head = node.first("thead") is not None
        return {
            "kind": "table",
            "style": node.style,
            "caption": caption.text() if caption else "",
            "head": rows[0] if has_head else [],
            "rows": rows[1:] if has_head else rows,
        }

    def _cell(self, cell: Node) -> dict[str, Any]:
        kept = {"header": cell.tag == "th", "parts": self._parts(cell.children)}
        label = cell.attributes.get("data-label", "")
        return kept | ({"label": label} if label else {}) | ({"style": cell.style} if cell.style else {})

    def _chart(self, svg: Node) -> Iterator[Block]:
        """What a chart draws: lines, bars and dots with their places, and labels. An icon is left to its template."""
        labels = list(svg.all("text"))
        if "viewbox" not in svg.attributes or not labels:
            return
        title, described = svg.first("title"), svg.first("desc")
        yield {
            "kind": "chart",
            "style": svg.style,
            "view": svg.attributes["viewbox"],
            "title": title.text() if title else "",
            "description": described.text() if described else "",
            "shapes": list(_shapes(svg)),
            "labels": [{"text": text.text()} | text.attributes for text in labels],
        }

    def _parts(self, children: Iterable[Node | str]) -> list[dict[str, str]]:
        """A sentence in pieces: words, links, statuses, and words of another language."""
        return [part for part in self._each_part(children) if part.get("text")]

    def _each_part(self, children: Iterable[Node | str]) -> Iterator[dict[str, str]]:
        for child in children:
            if isinstance(child, str):
                yield {"text": " ".join(child.split()) and _spaced(child)}
            elif child.tag == "a":
                yield self._link(child)
            elif "status" in child.style.split():
                yield self._status(child)
            elif child.attributes.get("lang"):
                yield {"text": child.text(), "lang": child.attributes["lang"]}
            elif child.tag != "svg":
                yield from self._each_part(child.children)

    def _status(self, span: Node) -> dict[str, str]:
        style = next((name for name in span.style.split() if name.startswith("is-")), "")
        return {"text": span.text(), "status": style}


def _shapes(node: Node, style: str = "") -> Iterator[dict[str, str]]:
    """What a chart draws, each in the style of what it stands in where it has none of its own."""
    for child in node.elements():
        if child.tag in SHAPES:
            yield {"tag": child.tag, "class": style} | child.attributes
        else:
            yield from _shapes(child, child.style or style)


def _spaced(text: str) -> str:
    """Words with one space where there were several, also at their ends."""
    before, after = " " * text[:1].isspace(), " " * text[-1:].isspace()
    return f"{before}{' '.join(text.split())}{after}"
