"""What the pages on judgement show: worked examples as the engine judges them now, and figures from judgement.yml."""

from dataclasses import dataclass
from typing import Literal

from playbook.nouns.finding import Finding
from playbook.nouns.judgement import Judged, Share

from .context import Context
from .foot import Foot, foot_of
from .marks import Cut, cut
from .render import render

# One row of figures: the group's name and what was said of its texts.
Row = tuple[str, Judged]


@dataclass(frozen=True, slots=True)
class Shown:
    """A worked example: its text in runs, the first finding of each rule, and how it reads with the first repair."""

    cuts: list[Cut]
    found: list[Finding]
    repaired: str | None = None


def worked(context: Context, *names: str) -> str:
    """Return worked examples of lessons.yml, each with what the rules say of it."""
    return _worked(context, [shown(context, name) for name in names])


def repaired(context: Context, *names: str) -> str:
    """Return worked examples with how each reads once its first repair is made."""
    return _worked(context, [shown(context, name, is_repaired=True) for name in names])


def shown(context: Context, name: str, *, is_repaired: bool = False) -> Shown:
    """Return one worked example. A rule on shape is shown where the example is about it."""
    example = context.edition.playbook.lessons.worked[name]
    found = [one for one in context.repairer.check(example.text) if one.group != "shape" or one.rule in example.finds]
    by_rule = {one.rule: one for one in reversed(found)}
    repair = next((one.repair for one in found if one.repair), None) if is_repaired else None
    after = example.text[: repair.start] + repair.text + example.text[repair.end :] if repair else None
    return Shown(cut(example.text, found), list(reversed(by_rule.values())), after)


def _worked(context: Context, examples: list[Shown]) -> str:
    return render(context, "worked.html.j2", _foot(context), examples=examples)


def figures(context: Context, part: str, label: Literal["disclosing", "harmless"] = "disclosing") -> str:
    """Return a table: what was said of the disclosing, or of the harmless, of each group of a part."""
    rows: list[Row] = [
        (one.name, judged)
        for one in context.edition.playbook.judgement.figures.get(part, [])
        if (judged := getattr(one, label))
    ]
    return render(
        context, "figures.html.j2", _foot(context), rows=rows, head=context.label(f"figures-{label}"), percent=percent
    )


def figures_of_all(context: Context) -> str:
    """Return the small table: all that gave something away, and all that did not."""
    everything = context.edition.playbook.judgement.figures["all"][0]
    rows = [
        (context.label(f"figures-{label}"), judged)
        for label in ("disclosing", "harmless")
        if (judged := getattr(everything, label))
    ]
    return render(
        context, "figures.html.j2", _foot(context), rows=rows, head=context.label("figures-all"), percent=percent
    )


def percent(share: Share, of: int) -> str:
    """Return a share in percent, with one digit so that nothing short of all is shown as all."""
    return f"{100 * share.count / of:.1f}%"


def mistakes(context: Context, which: Literal["missed", "alarmed"]) -> str:
    """Return texts that were judged wrongly, marked as the engine marks them now."""
    marked = [
        (one, cut(one.text, [found for found in context.checker.check(one.text) if found.group != "shape"]))
        for one in getattr(context.edition.playbook.judgement, which)
    ]
    return render(context, "mistakes.html.j2", _foot(context), mistakes=marked)


def counted_on(context: Context) -> str:
    """Return the line that says when the figures were counted, and by which rules."""
    return render(context, "counted_on.html.j2", _foot(context), judgement=context.edition.playbook.judgement)


def way_to_about(context: Context) -> str:
    """Return the way back that stands over the title of a page about the guide."""
    return render(context, "way_to_about.html.j2", _foot(context))


def _foot(context: Context) -> Foot:
    return foot_of(context, [])
