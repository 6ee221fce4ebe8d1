"""Train the weights of the learned rule: labelled replies and our own texts in, sentence-weights.json or a table out.

    pip install "reply-playbook[train]"
    python bench/train.py            the table: what the rule would say of each file, trained on all the others
    python bench/train.py --write    the weights, trained on everything; without the table, which takes minutes

Every held-out figure is of a file that its training left out; our own replies are always trained on, as harmless.
A disclosing reply often holds harmless sentences too: from the second round on only its most suspicious one counts.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from bench.judgement import read
from playbook.nouns.edition import Edition
from playbook.nouns.rule import FindLearned
from playbook.reading.load import brand_folders_in, load_edition
from playbook.reading.places import BRANDS, CONTENT
from playbook.work.check import Checker
from playbook.work.compile import compile_rules
from playbook.work.fill import fill
from playbook.work.scan import Scan, ready
from playbook.work.score import signs

RULE = "reads-like-a-disclosure"
TEXTS = Path(__file__).parents[1] / "tests" / "judgement"
OURS = "our own replies"
ABOUT = "How much each sign in a sentence weighs, in thousandths of a logit; made by bench/train.py, not by hand."

ROUNDS = 3
LOOSENESS = 0.7  # the inverse of how hard L2 pulls weights to nothing
FEWEST_TEXTS = 6
LEAST_WEIGHT = 100  # below it a sign is left out, in thousandths
OURS_COUNT = 5  # a text of ours weighs as much as so many of the others
ROOM = 300  # our own texts stay so far below the threshold, in thousandths
NEVER = 10**9  # a threshold that nothing reaches: the other rules alone
THRESHOLDS = (0, 400, 800, 1200, 1600, 2000, 2400, NEVER)


@dataclass(frozen=True)
class Labelled:
    """A text as the signs of each of its sentences, its label, and whether the other rules find anything in it."""

    file: str
    text: str
    is_stop: bool
    sentences: list[set[str]]
    is_found: bool


@dataclass(frozen=True)
class Model:
    """Weights as the rule reads them."""

    bias: int
    weights: dict[str, int]

    def score(self, text: Labelled) -> int:
        """Return the score of a text's weightiest sentence."""
        return max(self.bias + sum(self.weights.get(sign, 0) for sign in found) for found in text.sentences)


def main() -> None:
    """Print the held-out table; or train on everything, check our own texts and write the file."""
    parser = argparse.ArgumentParser(description="Train the weights of the learned rule.")
    parser.add_argument("--write", action="store_true", help="write the weights file")
    asked = parser.parse_args()
    editions = [load_edition(folder) for folder in brand_folders_in(BRANDS)]
    find = load_edition().playbook.rules[RULE].find
    assert isinstance(find, FindLearned)
    texts = [*labelled(load_edition()), *our_own(editions)]
    if not asked.write:
        print_held_out(texts)
        return
    model = train(texts)
    written = as_json(model, texts)
    print(f"\n{len(model.weights)} signs, {len(written.encode()) / 1000:.0f} kB, bias {model.bias}")
    highest = sorted(((model.score(text), text.text) for text in texts if text.file == OURS), reverse=True)[:5]
    print("\n".join(f"{score:>6}  {text}" for score, text in highest))
    if highest[0][0] > find.threshold - ROOM:
        raise SystemExit(f"Texts of ours score within {ROOM} of the threshold {find.threshold}; raise it.")
    (CONTENT / "weights" / f"{find.weights}.json").write_text(written, encoding="utf-8")


def labelled(edition: Edition) -> Iterator[Labelled]:
    """Yield the texts of tests/judgement that are labelled one way or the other."""
    reader = Reader(edition)
    for file in sorted(TEXTS.glob("*.jsonl")):
        for row in read(file):
            yield from reader.read(file.stem, row["text"], is_stop=row["label"] == "stop")


def our_own(editions: Iterable[Edition]) -> Iterator[Labelled]:
    """Yield what we offer for posting, each once: replies on every platform, and what rules say to write instead."""
    for edition in editions:
        platforms = ("default", *edition.playbook.platforms)
        public = [text.text for reply in edition.playbook.replies.values() for text in reply.public]
        texts = [fill(text, edition.brand, platform) for text in public for platform in platforms]
        texts += [rule.say_instead for rule in edition.playbook.rules.values()]
        texts += [pair.do for pair in edition.playbook.do_dont.values()]
        reader = Reader(edition)
        for text in dict.fromkeys(texts):
            yield from reader.read(OURS, text, is_stop=False)


class Reader:
    """Reads texts as the checker of one edition does."""

    def __init__(self, edition: Edition) -> None:
        compiled = compile_rules(edition)
        self._checker = Checker(compiled)
        self._compiled = ready(compiled)

    def read(self, file: str, text: str, *, is_stop: bool) -> Iterator[Labelled]:
        """Yield the text, or nothing where it holds no word."""
        scan = Scan(self._compiled, text)
        excused = scan.excused(RULE)
        found = [signs(scan, sentence, excused) for sentence in scan.text.sentences]
        others = [one for one in self._checker.check(text) if one.rule != RULE and one.group != "shape"]
        if found:
            yield Labelled(file, text, is_stop, found, any(one.level != "tip" for one in others))


def train(texts: list[Labelled]) -> Model:
    """Return weights for these texts, small ones and rare signs left out."""
    seen = Counter(sign for text in texts for sign in set[str]().union(*text.sentences))
    vectorizer = DictVectorizer()
    vectorizer.fit([{sign: 1 for sign, count in seen.items() if count >= FEWEST_TEXTS}])
    model: Model | None = None
    for _ in range(ROUNDS):
        rows = [(found, text) for text in texts for found in chosen(text, model)]
        counted = [OURS_COUNT if text.file == OURS else 1 for _, text in rows]
        fitted = LogisticRegression(C=LOOSENESS, max_iter=400).fit(
            vectorizer.transform([dict.fromkeys(found, 1) for found, _ in rows]),
            [text.is_stop for _, text in rows],
            sample_weight=counted,
        )
        names = vectorizer.get_feature_names_out()
        weights = {name: round(1000 * weight) for name, weight in zip(names, fitted.coef_[0], strict=True)}
        kept = {name: weight for name, weight in weights.items() if abs(weight) >= LEAST_WEIGHT}
        model = Model(round(1000 * fitted.intercept_[0]), kept)
    assert model
    return model


def chosen(text: Labelled, model: Model | None) -> list[set[str]]:
    """Return the sentences to learn from: all of a harmless text, and of a disclosing one the one that tells."""
    if not text.is_stop or len(text.sentences) == 1:
        return text.sentences
    if model is None:
        return text.sentences if len(text.sentences) == 2 else []
    return [max(text.sentences, key=lambda found: sum(model.weights.get(sign, 0) for sign in found))]


def print_held_out(texts: list[Labelled]) -> None:
    """Print, for each file and threshold, the shares of disclosing and of harmless texts that are marked."""
    print("share marked: by this rule alone | with what other rules find, stop or ask\n")
    print(
        f"{'file left out':<16}{'threshold':>9}{'disclosing':>12}{'harmless':>10} |{'disclosing':>12}{'harmless':>10}"
    )
    for file in sorted({text.file for text in texts} - {OURS}):
        model = train([text for text in texts if text.file != file])
        scored = [(text, model.score(text)) for text in texts if text.file == file]
        for threshold in THRESHOLDS:
            alone = [shares(scored, threshold, with_others=False, is_stop=is_stop) for is_stop in (True, False)]
            both = [shares(scored, threshold, with_others=True, is_stop=is_stop) for is_stop in (True, False)]
            shown = "never" if threshold == NEVER else threshold
            print(f"{file:<16}{shown:>9}{alone[0]:>12.1%}{alone[1]:>10.1%} |{both[0]:>12.1%}{both[1]:>10.1%}")


def shares(scored: list[tuple[Labelled, int]], threshold: int, *, with_others: bool, is_stop: bool) -> float:
    """Return the share of the texts of one label that are marked."""
    kind = [(text, score) for text, score in scored if text.is_stop == is_stop]
    # A file may hold texts of one label alone.
    return sum(score >= threshold or (with_others and text.is_found) for text, score in kind) / max(1, len(kind))


def as_json(model: Model, texts: list[Labelled]) -> str:
    """Return the file's text, sorted, one sign a line so that a change can be read."""
    trained_on = dict(sorted(Counter(text.file for text in texts).items()))
    weights = dict(sorted(model.weights.items()))
    held = {"about": ABOUT, "trained_on": trained_on, "bias": model.bias, "weights": weights}
    return json.dumps(held, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    main()
