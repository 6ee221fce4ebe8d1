"""What the pages' scripts need, as values for JSON: the compiled rules for pages that check, words for every page."""

from datetime import date
from typing import Any

from playbook import __version__
from playbook.nouns.edition import Edition
from playbook.work.compile import compile_rules


def bundle(edition: Edition, today: date) -> dict[str, Any]:
    """Return the rules of one edition for the browser, waivers as of a day; nothing in it is markup."""
    playbook = edition.playbook
    return {
        "version": __version__,
        "compiled": compile_rules(edition, today),
        "why": {rule_id: rule.why for rule_id, rule in playbook.rules.items()},
        "checklist": playbook.checklist.model_dump(mode="json", include={"sections"})["sections"],
        "platforms": {
            platform_id: {"name": platform.name, "limit": platform.limit and platform.limit.model_dump()}
            for platform_id, platform in playbook.platforms.items()
        },
    }


def words(edition: Edition) -> dict[str, Any]:
    """Return the labels and the brand's words, which the scripts of every page may want."""
    brand = edition.brand
    return {
        "labels": dict(edition.playbook.interface.labels),
        "brand": {
            "name": brand.name,
            "contact": dict(brand.contact),
            "sign_off": brand.sign_off,
            "profile": brand.profile,
        },
    }
