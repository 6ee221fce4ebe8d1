"""The pages for reading: do and don't, and the questions staff ask."""

from .context import Context
from .foot import foot_of
from .render import render


def do_dont_page(context: Context) -> str:
    """Return the pairs of do and don't, each with its reason and its rule."""
    pairs = sorted(context.edition.playbook.do_dont.items(), key=lambda pair: (pair[1].order, pair[0]))
    foot = foot_of(context, context.edition.playbook.do_dont.values())
    return render(context, "do_dont.html.j2", foot, pairs=pairs)


def faq_page(context: Context) -> str:
    """Return the questions and answers, a heading for each so that search finds them."""
    questions = sorted(context.edition.playbook.faq.items(), key=lambda pair: (pair[1].order, pair[0]))
    foot = foot_of(context, context.edition.playbook.faq.values())
    return render(context, "faq.html.j2", foot, questions=questions)
