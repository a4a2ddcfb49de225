"""Whether the benchmark itself works: its tables, its facts, and one round over the smallest site.

python3 tests/benchmark/test_benchmark.py MALKORT
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path
from typing import ClassVar

sys.dont_write_bytecode = True

from facts import Reader, parsed  # noqa: E402
from hugo import Page, neighbours_for  # noqa: E402
from report import Results, Run, Weight, growth, memory, written  # noqa: E402
from run import put_between  # noqa: E402
from sites import compared, kind_of, with_other_sentence  # noqa: E402
from usage import Command, CommandFailed, Usage, instructions, measure  # noqa: E402

MALKORT = Path(__file__).resolve().parents[2] / "target" / "debug" / "malkort"
RUN = Path(__file__).with_name("run.py")


def tables(document: str) -> dict[str, list[list[str]]]:
    """The tables of a document in Markdown by the heading above them, as rows of cells."""
    found: dict[str, list[list[str]]] = {}
    heading = ""
    for line in document.splitlines():
        if line.startswith("#"):
            heading = line.lstrip("# ")
        elif line.startswith("|"):
            found.setdefault(heading, []).append([cell.strip() for cell in line.strip("|").split("|")])
    return found


class OneRound(unittest.TestCase):
    """The smallest site, measured once, with the same program twice."""

    document: ClassVar[str]
    tables: ClassVar[dict[str, list[list[str]]]]

    @classmethod
    def setUpClass(cls) -> None:
        """Runs the benchmark, and lets it write to a document."""
        with tempfile.TemporaryDirectory() as folder:
            document = Path(folder) / "benchmark.md"
            document.write_text("Before.\n<!-- measured: begin -->\nOld.\n<!-- measured: end -->\nAfter.\n")
            command: Command = [
                sys.executable,
                RUN,
                "--tiny",
                "--malkort",
                MALKORT,
                "--baseline",
                MALKORT,
                "--write",
                document,
            ]
            ended = subprocess.run(command, capture_output=True, text=True, check=False)
            assert ended.returncode == 0, ended.stderr
            cls.document = document.read_text(encoding="utf-8")
            cls.tables = tables(cls.document)

    def table(self, heading: str) -> dict[str, dict[str, str]]:
        """The rows of a table by their names, with their cells by the names of the columns."""
        rows = next(rows for title, rows in self.tables.items() if title.startswith(heading))
        head, _, *body = rows
        return {row[0]: dict(zip(head, row, strict=True)) for row in body}

    def test_only_what_stands_between_the_marks_is_replaced(self) -> None:
        self.assertTrue(self.document.startswith("Before.\n<!-- measured: begin -->\n"))
        self.assertTrue(self.document.endswith("<!-- measured: end -->\nAfter.\n"))
        self.assertNotIn("Old.", self.document)

    def test_every_row_of_a_table_has_a_cell_for_each_column(self) -> None:
        for heading, rows in self.tables.items():
            for row in rows:
                self.assertEqual(len(row), len(rows[0]), heading)

    def test_each_thing_that_people_wait_for_has_a_row_with_figures(self) -> None:
        rows = self.table("1 scorecard")
        builds = {"first build", "nothing changed", "one sentence changed"}
        names = builds | {f"{name}, share images" for name in builds}
        names |= {"`build --verify`", "a new day, nothing happens", "`malkort check`", "`malkort next`"}
        names |= {"`cp -r` of the site"}
        self.assertEqual(rows.keys(), names)
        for name in names:
            self.assertGreater(float(rows[name]["wall s"]), 0, name)

    def test_a_changed_sentence_writes_some_pages_and_nothing_changed_none(self) -> None:
        rows = self.table("Files written")
        first = int(rows["1: first build"]["pages"])
        self.assertIn(int(rows["1: one sentence changed"]["pages"]), range(1, first))
        self.assertEqual(set(list(rows["1: nothing changed"].values())[1:]), {"0"})

    def test_images_are_drawn_where_the_site_has_an_address(self) -> None:
        rows = self.table("Files written")
        plain, images = (int(rows[f"1: first build{more}"]["images"]) for more in ("", ", share images"))
        self.assertGreater(images, plain)

    def test_a_second_program_is_compared_in_every_row(self) -> None:
        self.assertEqual(len(self.table("Beside baseline")), len(self.table("1 scorecard")) - 1, "all but the copy")


class Tables(unittest.TestCase):
    """Figures by hand."""

    def results(self) -> Results:
        """Two sizes with 100 and 1,000 pages."""
        results = Results("malkort", {"first": "first build"}, 60)
        results.weights = {61: Weight(100, 0), 610: Weight(1000, 0)}
        results.add(61, "first", Run(Usage(1, 0.9, 0.1, 30 * 1024)))
        results.add(610, "first", Run(Usage(20, 11, 1, 48 * 1024)))
        return results

    def test_memory_is_a_fixed_part_and_a_part_for_each_page(self) -> None:
        fit = memory(self.results())
        assert fit is not None
        # 18 MiB more for 900 pages: 20.48 KiB each; 30 MiB less 100 of them.
        self.assertAlmostEqual(fit.kib_a_page, 20.48)
        self.assertAlmostEqual(fit.fixed_mib, 28)

    def test_growth_is_cpu_a_page_at_the_larger_by_the_smaller(self) -> None:
        grown = growth(self.results())
        assert grown is not None
        self.assertAlmostEqual(grown.median, 1.2)

    def test_ratios_are_taken_within_rounds(self) -> None:
        results = Results("malkort", {}, 60)
        for above, below in ((1, 2), (8, 4), (3, 3)):
            results.add(61, "above", Run(Usage(0, above, 0, 0)))
            results.add(61, "below", Run(Usage(0, below, 0, 0)))
        self.assertEqual(results.ratio((61, "above"), (61, "below")), (1, 0.5, 2))

    def test_small_numbers_keep_their_digits(self) -> None:
        self.assertEqual([written(0.0384), written(12.346), written(None)], ["0.038", "12.35", "–"])
        self.assertEqual(written(1234.4, 0), "1,234")

    def test_a_document_without_marks_is_refused(self) -> None:
        self.assertRaises(ValueError, put_between, "Words.", "Tables.")


class Measuring(unittest.TestCase):
    """Commands and their files."""

    def test_a_command_that_takes_too_long_is_stopped(self) -> None:
        self.assertIsNone(measure([sys.executable, "-c", "while True: pass"], 1))

    def test_a_command_that_fails_says_what_it_said(self) -> None:
        with self.assertRaisesRegex(CommandFailed, "no such thing"):
            measure([sys.executable, "-c", "raise SystemExit('no such thing')"], 10)

    def test_the_benchmarks_own_memory_is_not_the_commands(self) -> None:
        held = bytearray(200 * 1024 * 1024)
        usage = measure(["true"], 10)
        assert usage is not None
        self.assertLess(usage.peak_kib, 100 * 1024)
        self.assertEqual(len(held), 200 * 1024 * 1024)

    @unittest.skipUnless(shutil.which("valgrind"), "valgrind is not installed")
    def test_instructions_are_the_same_each_time(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            record = Path(folder) / "callgrind.out"
            once, again = (instructions(["true"], record) for _ in range(2))
        self.assertGreater(once, 10_000)
        self.assertLess(abs(once - again), once * 0.001)

    def test_files_are_of_a_kind_in_every_language(self) -> None:
        kinds = {"mal/a.html": "pages", "en/sok/0.js": "search index", "sok/0.js": "search index"}
        kinds |= {"flode.xml": "feeds", "en/kalender.ics": "feeds", "sitemap.xml": "other", "delning/a.png": "images"}
        self.assertEqual({path: kind_of(path) for path in kinds}, kinds)

    def test_a_file_with_the_same_mark_was_left_alone(self) -> None:
        files = compared({"a.html": (1, 1, 1), "b.html": (2, 1, 1)}, {"a.html": (1, 1, 1), "c.html": (3, 1, 2)})
        self.assertEqual((files.written, files.removed), (Counter(pages=1), 1))

    def test_one_sentence_is_changed_and_no_more(self) -> None:
        text = "---\ninlämnad: 2026-05-20\n---\n## Mål {#m}\n\nDet går bra. Det tar tid.\n"
        self.assertEqual(with_other_sentence(text), text.replace("Det tar tid.", "Nu följer arbetet planen igen."))


class Facts(unittest.TestCase):
    """What Hugo is given of a page."""

    def test_a_page_is_read_as_data(self) -> None:
        page = (
            '<title>T</title><nav class="crumbs"><a href="../index.html">Start</a></nav><main><h1>Mål</h1>'
            '<p>Läs <a href="b.html">mer</a>.</p>'
            '<p><span class="status is-late"><svg><path d="M0 0"/></svg>Sen</span></p>'
            "<table><thead><tr><th>År</th></tr></thead><tbody><tr><td>2026</td></tr></tbody></table></main>"
        )
        facts = Reader("/mal/a.html").page(parsed(page))
        self.assertEqual((facts["title"], facts["status"]), ("Mål", {"text": "Sen", "status": "is-late"}))
        self.assertEqual(facts["crumbs"], [{"text": "Start", "url": "/index.html"}])
        text, status, table = facts["blocks"]
        self.assertEqual(text["parts"], [{"text": "Läs "}, {"text": "mer", "url": "/mal/b.html"}, {"text": "."}])
        self.assertEqual(status["parts"], [facts["status"]])
        self.assertEqual(table["head"][0]["parts"], [{"text": "År"}])
        self.assertEqual(table["rows"][0][0]["parts"], [{"text": "2026"}])

    def test_as_many_neighbours_are_listed_as_a_page_lacks_in_bytes(self) -> None:
        pages = [Page("sv", "mal/ett", {"title": "Ett", "description": "a" * 20})]
        self.assertEqual(neighbours_for(pages, 2000), 10)
        self.assertEqual(neighbours_for(pages, -50), 0)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        MALKORT = Path(sys.argv.pop(1)).resolve()
    result = unittest.main(exit=False).result
    failed = len(result.failures) + len(result.errors)
    # The words of node's tests, which `tests/run` counts.
    print(f"# pass {result.testsRun - failed - len(result.skipped)}\n# fail {failed}")
    sys.exit(failed > 0)
