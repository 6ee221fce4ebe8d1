"""Whether Python and JavaScript agree on texts without end, and whether either ever crashes.

    python bench/fuzz.py [--texts 200000] [--seed 1]

The texts come from tests/twins/wild.py, the two readers from tests/twins/engines.py. The same seed gives the same
texts for as long as the labelled texts and the rules stay as they are. Ends with 1 if anything parts.
"""

import argparse
import shutil
import time

from playbook.reading.load import load_edition
from playbook.work.compile import compile_rules
from tests.twins.parting import Parting, node_asker, partings, python_asker, smallest
from tests.twins.wild import source_of, wild_rows

CHUNK = 5_000
MOST_SHOWN = 5


def main() -> None:
    """Print a line for each chunk, the smallest texts that part the readers, and the count."""
    parser = argparse.ArgumentParser(description="Check generated texts in Python and in JavaScript and compare.")
    parser.add_argument("--texts", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    node = shutil.which("node")
    if node is None:
        raise SystemExit("No Node was found on the PATH. `python3 dev.py test` finds or fetches one.")
    edition = load_edition()
    compiled = compile_rules(edition)
    both = python_asker(compiled), node_asker(node, compiled)
    source = source_of(edition)
    parted: list[Parting] = []
    done, began = 0, time.monotonic()
    while done < asked.texts:
        rows = list(wild_rows(source, min(CHUNK, asked.texts - done), f"{asked.seed}-{done}"))
        parted += partings(*both, rows)
        done += len(rows)
        print(f"{done:>9,} texts  {len(parted):>4} disagreements  {time.monotonic() - began:>6.0f} s", flush=True)
    shortest = sorted(parted, key=lambda parting: len(parting.row[0]))[:MOST_SHOWN]
    for parting in shortest:
        _show(smallest(*both, parting.row) or parting)
    print(f"\n{done:,} texts, seed {asked.seed}: {len(parted)} disagreements")
    raise SystemExit(bool(parted))


def _show(parting: Parting) -> None:
    text, review, profile, platform, earlier = parting.row
    print(f"\ndraft       {text!a}\nreview      {review!a}\nearlier     {earlier!a}\nasked       {profile}, {platform}")
    print(f"Python      {parting.python}\nJavaScript  {parting.node}")


if __name__ == "__main__":
    main()
