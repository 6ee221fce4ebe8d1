"""The pages of the printable cards: a picture, the PDF, and the same words as text. Drawing cards is not done here."""

from playbook.nouns.guide import CardSection
from playbook.work.fill import fill

from .context import Context
from .foot import foot_of
from .render import render


def cards_page(context: Context) -> str:
    """Return the list of cards."""
    cards = sorted(context.edition.playbook.cards.items())
    return render(context, "cards.html.j2", foot_of(context, [card for _, card in cards]), base="../", cards=cards)


def card_page(context: Context, card_id: str) -> str:
    """Return a card's page; the picture and the PDF lie beside it under the card's name."""
    card = context.edition.playbook.cards[card_id]
    return render(
        context,
        "card.html.j2",
        foot_of(context, [card]),
        base="../",
        card=card,
        card_id=card_id,
        sections=[(section, _lines(context, section)) for section in card.sections],
    )


def _lines(context: Context, section: CardSection) -> list[str]:
    """Return the section's own lines, and the words of the reply it names."""
    lines = list(section.lines)
    if section.situation:
        texts = context.edition.playbook.replies[section.situation].public
        lines += [fill(text.text, context.edition.brand) for text in texts if text.id == section.text]
    return lines
