"""The page of one situation, in the order of need: shall we reply, the words, do and don't, what hurts, in private."""

from playbook.work.fill import fill

from .context import Context
from .foot import foot_of
from .marks import cuts
from .render import render


def situation_page(context: Context, situation_id: str) -> str:
    """Return the page of a situation, with the brand's words in its replies and every bad example marked."""
    reply = context.edition.playbook.replies[situation_id]
    brand = context.edition.brand
    return render(
        context,
        "situation.html.j2",
        foot_of(context, [reply], reply.owner),
        base="../",
        reply=reply,
        situation_id=situation_id,
        platforms=sorted(context.edition.playbook.platforms.items(), key=lambda pair: pair[1].order),
        filled={text.id: fill(text.text, brand) for text in reply.public},
        private=[(way, fill(text, brand)) for way, text in reply.private],
        bad=[(example, cuts(context, example.text)) for example in reply.bad],
    )
