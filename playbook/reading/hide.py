"""A playbook without the situations a brand hides, and without anything that would lead to them."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType

from playbook.nouns.edition import Playbook
from playbook.nouns.guide import Card, Question, Triage
from playbook.nouns.reply import Reply


def without(playbook: Playbook, hidden: Collection[str]) -> Playbook:
    """Return the playbook without the hidden situations, and without the answers, hints and card parts for them."""
    if not hidden:
        return playbook
    replies = {key: _reply(reply, hidden) for key, reply in playbook.replies.items() if key not in hidden}
    faq = {
        key: faq.model_copy(update={"situations": [named for named in faq.situations if named not in hidden]})
        for key, faq in playbook.faq.items()
    }
    cards = {key: _card(card, hidden) for key, card in playbook.cards.items()}
    return replace(
        playbook,
        replies=MappingProxyType(replies),
        faq=MappingProxyType(faq),
        cards=MappingProxyType({key: card for key, card in cards.items() if card.sections}),
        triage=pruned(playbook.triage, replies),
    )


def pruned(triage: Triage, replies: Mapping[str, Reply]) -> Triage:
    """Return the triage without questions that have no answer left, and without the answers that led to those."""
    arrivals = {reply.triage.question for reply in replies.values() if reply.triage}
    questions = dict(triage.questions)
    while dead := {key for key, question in questions.items() if not question.answers and key not in arrivals}:
        questions = {key: _question(question, dead) for key, question in questions.items() if key not in dead}
    return triage.model_copy(update={"questions": questions})


def _question(question: Question, dead: Collection[str]) -> Question:
    return question.model_copy(
        update={"answers": [answer for answer in question.answers if answer.question not in dead]}
    )


def _reply(reply: Reply, hidden: Collection[str]) -> Reply:
    return reply.model_copy(update={"when_not_to": [other for other in reply.when_not_to if other.use not in hidden]})


def _card(card: Card, hidden: Collection[str]) -> Card:
    return card.model_copy(update={"sections": [part for part in card.sections if part.situation not in hidden]})
