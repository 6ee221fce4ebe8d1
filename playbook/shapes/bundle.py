"""What the pages' scripts need, as one value for JSON: the compiled rules, the brand's words, the labels."""

from datetime import date
from typing import Any

from playbook import __version__
from playbook.nouns.edition import Edition
from playbook.work.compile import compile_rules


def bundle(edition: Edition, today: date) -> dict[str, Any]:
    """Return the browser's data for one edition, waivers as of a day; nothing in it is markup."""
    brand, playbook = edition.brand, edition.playbook
    return {
        "version": __version__,
        "compiled": compile_rules(edition, today),
        "why": {rule_id: rule.why for rule_id, rule in playbook.rules.items()},
        "labels": dict(playbook.interface.labels),
        "checklist": playbook.checklist.model_dump(mode="json", include={"sections"})["sections"],
        "platforms": {
            platform_id: {"name": platform.name, "limit": platform.limit and platform.limit.model_dump()}
            for platform_id, platform in playbook.platforms.items()
        },
        "brand": {
            "name": brand.name,
            "contact": dict(brand.contact),
            "sign_off": brand.sign_off,
            "profile": brand.profile,
        },
    }
