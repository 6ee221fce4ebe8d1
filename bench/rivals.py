"""What replies are judged by in bench/others.py: the checker, its command, Presidio, a list of words, and Vale with it.

Each is started once, its start timed apart, and then judges the same texts in every round.
"""

import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

import yaml

from bench.judgement import judge
from bench.word_list import as_expression, tokens
from playbook.nouns.edition import Edition
from playbook.work.check import Checker
from playbook.work.compile import compile_rules

COMMAND = [sys.executable, "-m", "playbook.doors.cli", "check", "--jsonl"]
FIRST = "Thank you for your review."
MODELS = ("en_core_web_lg", "en_core_web_md", "en_core_web_sm")
STYLE = "Told"


class Judged(NamedTuple):
    """Verdicts of texts in a row, and the seconds that took without the start."""

    verdicts: list[str]
    seconds: float


class Rival(NamedTuple):
    """Something that judges replies. `start` is how long it took from nothing to its first verdict, in seconds."""

    name: str
    start: float
    judge: Callable[[Sequence[str]], Judged]


def checker(edition: Edition) -> Rival:
    """Return our checker as a program in Python uses it."""
    began = perf_counter()
    ours = Checker(compile_rules(edition))
    return _in_process("the checker in Python", began, lambda text: judge(ours, text))


def command() -> Rival:
    """Return our command through its door: JSON lines in, JSON lines out."""
    began = perf_counter()
    _by_command([])
    return Rival("playbook check --jsonl", perf_counter() - began, _by_command)


def word_list(edition: Edition) -> Rival:
    """Return the list of words as one regular expression."""
    began = perf_counter()
    entries = tokens(edition.playbook)
    search = as_expression(entries).search
    return _in_process(f"{len(entries)} words and phrases, by re", began, lambda text: _flag(bool(search(text))))


def presidio() -> Rival | str:
    """Return Presidio's analyzer, or why there is none. Without a model it knows patterns only: no names, no places."""
    began = perf_counter()
    try:
        import spacy  # noqa: PLC0415 -- only here, and slow to load, which belongs to its start
        import tldextract.tldextract  # noqa: PLC0415 -- as above
        from presidio_analyzer import AnalyzerEngine  # noqa: PLC0415 -- as above
        from presidio_analyzer.nlp_engine import SpacyNlpEngine  # noqa: PLC0415 -- as above
    except ImportError as error:
        return f'Presidio is left out: {error}. Install it with: pip install -e ".[bench]"'
    # It would ask the network for a list of domains in the middle of the measuring; it carries one of its own.
    tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=())
    model = next(filter(spacy.util.is_package, MODELS), None)
    language = spacy.load(model) if model else spacy.blank("en")
    engine: Any = SpacyNlpEngine(models=[{"lang_code": "en", "model_name": model or "blank"}])
    engine.nlp = {"en": language}
    analyzer = AnalyzerEngine(nlp_engine=engine, supported_languages=["en"])
    name = f"Presidio, spaCy {model}" if model else "Presidio, patterns only"
    return _in_process(name, began, lambda text: _flag(bool(analyzer.analyze(text, language="en"))))


def vale(edition: Edition, folder: Path) -> Rival | str:
    """Return Vale with the list of words as a style, or why there is none."""
    program = shutil.which("vale")
    if program is None:
        return "Vale is left out: no program named vale is on the PATH."
    _write_style(edition, folder)
    began = perf_counter()
    _by_vale(program, folder, [FIRST])
    start = perf_counter() - began

    def judge_all(texts: Sequence[str]) -> Judged:
        judged = _by_vale(program, folder, texts)
        return Judged(judged.verdicts, max(judged.seconds - start, 0))

    return Rival("Vale, the same words and phrases", start, judge_all)


def _in_process(name: str, began: float, judge_one: Callable[[str], str]) -> Rival:
    judge_one(FIRST)

    def judge_all(texts: Sequence[str]) -> Judged:
        since = perf_counter()
        verdicts = [judge_one(text) for text in texts]
        return Judged(verdicts, perf_counter() - since)

    return Rival(name, perf_counter() - began, judge_all)


def _flag(is_found: bool) -> str:  # noqa: FBT001 -- the one thing it is about
    return "stop" if is_found else "clear"


def _by_command(texts: Sequence[str]) -> Judged:
    """Judge texts by our command. The clock runs from its answer to a first text, which does not count."""
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdin
        assert running.stdout
        running.stdin.write(json.dumps({"text": FIRST}) + "\n")
        running.stdin.flush()
        running.stdout.readline()
        began = perf_counter()
        # Written beside the reading: neither pipe holds everything.
        writer = threading.Thread(target=_write_lines, args=(running.stdin, texts))
        writer.start()
        answers = [running.stdout.readline() for _ in texts]
        seconds = perf_counter() - began
        writer.join()
    return Judged([_without_shape(json.loads(answer)["findings"]) for answer in answers], seconds)


def _write_lines(pipe: Any, texts: Sequence[str]) -> None:
    with pipe:
        for text in texts:
            pipe.write(json.dumps({"text": text}) + "\n")


def _without_shape(findings: list[dict[str, Any]]) -> str:
    """Return the verdict as bench/judgement.py counts it."""
    levels = {finding["level"] for finding in findings if finding["group"] != "shape"}
    return next((level for level in ("stop", "ask", "tip") if level in levels), "clear")


def _write_style(edition: Edition, folder: Path) -> None:
    rule = {"extends": "existence", "message": "Found: '%s'", "level": "error", "ignorecase": True}
    style = folder / "styles" / STYLE
    style.mkdir(parents=True)
    (style / "Words.yml").write_text(yaml.safe_dump({**rule, "tokens": tokens(edition.playbook)}), encoding="utf-8")
    settings = f"StylesPath = styles\nMinAlertLevel = suggestion\n[*.txt]\nBasedOnStyles = {STYLE}\n"
    (folder / ".vale.ini").write_text(settings, encoding="utf-8")


def _by_vale(program: str, folder: Path, texts: Sequence[str]) -> Judged:
    """Judge texts by Vale, each in a file of its own, all in one run."""
    drafts = folder / "drafts"
    shutil.rmtree(drafts, ignore_errors=True)
    drafts.mkdir()
    files = [drafts / f"{at:06}.txt" for at in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    asked = [program, f"--config={folder / '.vale.ini'}", "--output=JSON", "--no-exit", str(drafts)]
    began = perf_counter()
    ran = subprocess.run(asked, capture_output=True, text=True, check=True)
    seconds = perf_counter() - began
    found = {Path(name).name for name, alerts in json.loads(ran.stdout).items() if alerts}
    return Judged([_flag(file.name in found) for file in files], seconds)
