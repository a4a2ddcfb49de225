"""The sites that are measured: their content, and what is done with it.

One folder of content serves both variants of a site (without images and with them) and both programs, where two are
compared. What is published lies in a folder for each program and variant, so that none finds another's work done.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from usage import Command

DAY = date(2026, 11, 23)
"""The day that sites are built as of: a week before anything changes by itself."""

NEXT_DAY = DAY + timedelta(days=1)
"""The day after, on which nothing happens."""

LATEST_ROUND = "2026-t2"
"""The last round of the example whose follow-ups are public on that day."""

ADDRESS = "https://malkort.example/"
"""The address that a site gets to have share images; without one none are drawn."""

CARDS = 61
"""Scorecards in the example municipality at scale 1."""


@dataclass(frozen=True)
class Program:
    """A malkort to be measured."""

    name: str
    path: Path

    def version(self) -> str:
        """What it says that it is."""
        return subprocess.run([self.path, "--version"], capture_output=True, text=True, check=True).stdout.strip()

    def can_verify(self) -> bool:
        """Whether it has `build --verify`, which makes every page again and compares."""
        said = subprocess.run([self.path, "build", "--help"], capture_output=True, text=True, check=True).stdout
        return "--verify" in said


@dataclass(frozen=True)
class Files:
    """What a build did with the files of its folder."""

    written: Counter[str]
    """How many were written, by kind: see `kind_of`."""
    removed: int

    @property
    def total(self) -> int:
        """How many were written in all."""
        return self.written.total()


KINDS = ("pages", "search index", "feeds", "images", "other")


def kind_of(path: str) -> str:
    """What a file of a site is, by its path within it."""
    top, suffix = path.removeprefix("en/").split("/")[0], Path(path).suffix
    if suffix == ".html":
        return "pages"
    if top == "sok":
        return "search index"
    if suffix == ".png":
        return "images"
    if suffix in (".xml", ".ics") and path != "sitemap.xml":
        return "feeds"
    return "other"


Listing = dict[str, tuple[int, int, int]]
"""The files of a folder by path, each with what changes when it is written: inode, size and time."""


def listing(folder: Path) -> Listing:
    """The files of a folder, none where there is no folder."""
    return {os.path.relpath(entry.path, folder): _mark(entry.stat()) for entry in _files(folder)}


def _mark(stat: os.stat_result) -> tuple[int, int, int]:
    return (stat.st_ino, stat.st_size, stat.st_mtime_ns)


def _files(folder: Path) -> Iterator[os.DirEntry[str]]:
    if not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(Path(entry.path))
            else:
                yield entry


def compared(before: Listing, after: Listing) -> Files:
    """What happened between two listings of one folder."""
    written = Counter(kind_of(path) for path, mark in after.items() if before.get(path) != mark)
    return Files(written, len(before.keys() - after.keys()))


def weight(after: Listing) -> tuple[int, int]:
    """How many pages there are, and their bytes."""
    pages = [size for path, (_, size, _) in after.items() if path.endswith(".html")]
    return len(pages), sum(pages)


@dataclass
class Site:
    """A municipality's content at one size, with a sentence in it that can be changed."""

    cards: int
    folder: Path
    """Where its content and all that is made of it lie."""
    sentence_file: Path = field(init=False)
    original: str = field(init=False)

    @classmethod
    def made(cls, program: Program, scale: int, folder: Path) -> Site:
        """The example at a scale, or with scale 0 the small site that `malkort init` makes. Neither has an address."""
        kind: list[str] = ["--example", "--scale", str(scale)] if scale else []
        source = folder / "source"
        folder.mkdir(parents=True)
        subprocess.run([program.path, "init", *kind, source], stdout=subprocess.DEVNULL, check=True)
        book = source / "book.toml"
        lines = book.read_text(encoding="utf-8").splitlines(keepends=True)
        book.write_text("".join(line for line in lines if not line.startswith("base-url")), encoding="utf-8")
        site = cls(CARDS * scale if scale else 1, folder)
        site.sentence_file, site.original = _report_with_prose(source)
        return site

    @property
    def source(self) -> Path:
        """The content."""
        return self.folder / "source"

    def out(self, program: Program, images: bool) -> Path:
        """Where a program publishes it."""
        return self.folder / f"{program.name}-{'images' if images else 'plain'}" / "site"

    def restore(self) -> None:
        """Puts back the sentence that was changed."""
        self.sentence_file.write_text(self.original, encoding="utf-8")

    def change_sentence(self) -> None:
        """Changes one sentence of one follow-up."""
        self.sentence_file.write_text(with_other_sentence(self.original), encoding="utf-8")


def _report_with_prose(source: Path) -> tuple[Path, str]:
    """A public follow-up in which a sentence can be changed, and its text."""
    rounds = sorted(path for path in (source / "content" / "uppfoljningar").iterdir() if path.name <= LATEST_ROUND)
    for path in sorted(rounds[-1].glob("*.md")):
        text = path.read_text(encoding="utf-8")
        if path.suffixes == [".md"] and with_other_sentence(text) != text:
            return path, text
    raise ValueError(f"no follow-up of {rounds[-1]} has prose")


def with_other_sentence(text: str) -> str:
    """A follow-up with the last sentence of its last paragraph exchanged for another."""
    front_matter, body = re.fullmatch(r"(---\n.*?\n---\n)(.*)", text, re.DOTALL).groups()  # type: ignore[union-attr]
    return front_matter + re.sub(r"[^.#\n]+\.\s*\Z", " Nu följer arbetet planen igen.\n", body)


@dataclass(frozen=True)
class Case:
    """One thing that is done with a site, and measured."""

    key: str
    name: str
    prepare: Callable[[Site, Program], None]
    command: Callable[[Site, Program], Command]
    images: bool = False
    publishes: bool = True
    """Whether it may write to the published site."""
    after: str = ""
    """What has to have been built before, where it is not the first."""

    def out(self, site: Site, program: Program) -> Path:
        """The published site that it works on."""
        return site.out(program, self.images)


def _build(images: bool = False, day: date = DAY, *more: str) -> Callable[[Site, Program], Command]:
    """The command that builds a site."""
    address = ["--base-url", ADDRESS] if images else []

    def command(site: Site, program: Program) -> Command:
        options = ["--quiet", "--as-of", str(day), *address, *more]
        return [program.path, "build", *options, "--out", site.out(program, images), site.source]

    return command


def _ask(command: str, *options: str) -> Callable[[Site, Program], Command]:
    """A command that reads the content and publishes nothing."""
    return lambda site, program: [program.path, command, *options, "--as-of", str(DAY), site.source]


def _nothing(_site: Site, _program: Program) -> None:
    """Nothing needs to be done before."""


def _from_nothing(images: bool) -> Callable[[Site, Program], None]:
    """Before a first build: the content as it was, and no published site nor anything beside it."""

    def prepare(site: Site, program: Program) -> None:
        site.restore()
        out = site.out(program, images)
        shutil.rmtree(out.parent, ignore_errors=True)
        out.parent.mkdir()

    return prepare


def _changed_sentence(site: Site, _program: Program) -> None:
    site.change_sentence()


def cases(can_verify: bool) -> list[Case]:
    """All that is done with a site in a round: in this order, for each build follows on the one before."""
    plain, images = "first", "images-first"
    verify = Case("verify", "`build --verify`", _nothing, _build(False, DAY, "--verify"), after=plain)
    return [
        Case(plain, "first build", _from_nothing(images=False), _build()),
        Case("unchanged", "nothing changed", _nothing, _build(), after=plain),
        *([verify] if can_verify else []),
        Case("sentence", "one sentence changed", _changed_sentence, _build(), after=plain),
        Case("day", "a new day, nothing happens", _nothing, _build(False, NEXT_DAY), after=plain),
        Case("check", "`malkort check`", _nothing, _ask("check", "--quiet"), publishes=False),
        Case("next", "`malkort next`", _nothing, _ask("next"), publishes=False),
        Case(images, "first build, share images", _from_nothing(images=True), _build(True), True),
        Case("images-unchanged", "nothing changed, share images", _nothing, _build(True), True, after=images),
        Case(
            "images-sentence", "one sentence changed, share images", _changed_sentence, _build(True), True, after=images
        ),
    ]
