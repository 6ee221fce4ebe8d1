"""bench/stages.py tells each stack's stage, and names only functions that the engine has."""

import importlib

import pytest

from bench.stages import ELSEWHERE, STAGES, Stage, stage_of

CHECK = ("playbook.work.check", "check")
SCAN = ("playbook.work.scan", "__init__")


@pytest.mark.parametrize("stage", [stage for stage in STAGES if stage.function != "__init__"], ids=lambda one: one.name)
def test_the_engine_has_what_a_stage_is_known_by(stage: Stage) -> None:
    module = importlib.import_module(stage.module)
    holders = [module, *(one for one in vars(module).values() if isinstance(one, type))]
    assert stage.function is None or any(stage.function in vars(holder) for holder in holders)


@pytest.mark.parametrize(
    ("stack", "expected"),
    [
        ([], ELSEWHERE),
        ([("json", "dumps")], ELSEWHERE),
        (
            [("playbook.nouns.text", "_all_origins"), ("playbook.nouns.text", "__init__"), SCAN, CHECK],
            "reading the text",
        ),
        ([("playbook.work.states", "_walk"), ("playbook.work.states", "pieces"), SCAN, CHECK], "walks: steps known"),
        (
            [("playbook.work.states", "after"), ("playbook.work.states", "__missing__"), SCAN, CHECK],
            "walks: a step worked out",
        ),
        ([("playbook.work.kinds", "_span"), ("playbook.work.kinds", "phrases"), CHECK], "kinds: phrases"),
        ([("playbook.work.score", "signs"), ("playbook.work.kinds", "learned"), CHECK], "kinds: weighing"),
        (
            [("playbook.nouns.text", "written_span"), ("playbook.work.check", "_judged"), CHECK],
            "judging: swaps and messages",
        ),
        ([CHECK], "check: the rest"),
    ],
)
def test_a_stack_belongs_to_its_stage(stack: list[tuple[str, str]], expected: str) -> None:
    assert stage_of(stack) == expected
