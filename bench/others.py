"""Us beside others, in one run on the same texts: how fast each is, and what each makes of them.

    pip install -e ".[bench]"
    python bench/others.py [--texts 2000] [--words 0] [--rounds 7]

Presidio looks for identifiers; with a spaCy model installed (en_core_web_lg, md or sm) for names and places too. Vale
takes part where a program of that name is on the PATH, with a list of words made from our own phrases; the same list
is also tried as one regular expression. Speed without judgement says nothing, so both are told.
"""

import argparse
import tempfile
from pathlib import Path

from bench.drawn import about, draw, held_out
from bench.judgement import Row, cells
from bench.repeats import digits, ratios, spread, surety, table
from bench.rivals import Judged, Rival, checker, command, presidio, vale, word_list
from playbook.reading.load import load_edition

SEED = 1


def main() -> None:
    """Print the speeds as ratios and the shares flagged, and who could not take part."""
    parser = argparse.ArgumentParser(description="Compare the checker with other tools on the same texts.")
    parser.add_argument("--texts", type=int, default=2_000)
    parser.add_argument("--words", type=int, default=0, help="draw only replies of so many words or more")
    parser.add_argument("--rounds", type=int, default=7)
    asked = parser.parse_args()
    rows, unseen = draw(asked.texts, SEED, asked.words), held_out()
    with tempfile.TemporaryDirectory() as folder:
        edition = load_edition()
        every = (checker(edition), command(), presidio(), word_list(edition), vale(edition, Path(folder)))
        rivals = [rival for rival in every if isinstance(rival, Rival)]
        rounds = [in_turn(rivals, [row["text"] for row in rows], at) for at in range(asked.rounds)]
        on_unseen = in_turn(rivals, [row["text"] for row in unseen], 0)
    print(about(rows))
    print(f"middle of {asked.rounds} rounds, lowest and highest ({surety(asked.rounds)} to hold the true middle)\n")
    print(speeds(rivals, rounds, len(rows)))
    print("\nOf these texts (our own figures are fitted: rules and weights were made with these texts in sight)\n")
    print(shares(rivals, rows, rounds[-1]))
    print(f"\nOf {len(unseen)} texts that no weights were trained on\n")
    print(shares(rivals, unseen, on_unseen))
    for reason in every:
        if isinstance(reason, str):
            print(f"\n{reason}")


def in_turn(rivals: list[Rival], texts: list[str], first: int) -> dict[str, Judged]:
    """Let each judge the texts once, another one first in each round."""
    order = [rivals[(at + first) % len(rivals)] for at in range(len(rivals))]
    return {rival.name: rival.judge(texts) for rival in order}


def speeds(rivals: list[Rival], rounds: list[dict[str, Judged]], texts: int) -> str:
    """Return the table of speeds: how many replies a second, and that as a multiple of each way to ask us."""
    seconds = {rival.name: [one[rival.name].seconds for one in rounds] for rival in rivals}
    ours, door = (seconds[rival.name] for rival in rivals[:2])
    rows = [
        [
            rival.name,
            digits(rival.start),
            digits(spread([texts / taken for taken in seconds[rival.name]]).middle),
            spread(ratios(ours, seconds[rival.name])).shown(),
            spread(ratios(door, seconds[rival.name])).shown(),
        ]
        for rival in rivals
    ]
    return table(["", "start, s", "replies a second", "speed ÷ the checker's", "÷ the command's"], rows)


def shares(rivals: list[Rival], rows: list[Row], judged: dict[str, Judged]) -> str:
    """Return the table of what each flags. What others find counts as a stop: they have no softer word."""
    head = ["", "disclosing: stop", "stop or ask", "harmless: stop", "stop or ask"]
    lines = [[rival.name, *cells(list(zip(rows, judged[rival.name].verdicts, strict=True)))] for rival in rivals]
    return table(head, lines)


if __name__ == "__main__":
    main()
