"""What a brand is: how the guide looks, whom to call, and where it is stricter. Everything here is untrusted input."""

import re
from datetime import date
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, StringConstraints

from .base import Content, Date, Id, WebAddress
from .rule import Level, Profile

Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Kind = Literal["general", "dental", "medical", "medspa", "vision", "therapy", "behavioral"]


def _plain(value: str) -> str:
    """Brand words reach HTML, Markdown and PDF: refuse what has a meaning in any of them."""
    odd = sorted({mark for mark in value if mark in '<>{}[]`|\\"' or ord(mark) < 32})
    if odd:
        raise ValueError(f"a brand's words may not hold {' '.join(odd)!r}; use letters, digits and plain punctuation")
    return value


def _phone(value: str) -> str:
    digits = sum(mark.isascii() and mark.isdigit() for mark in value)
    if digits < LEAST_PHONE_DIGITS or not re.fullmatch(r"[0-9 ()+.-]+", value):
        raise ValueError(
            f"this is not a phone number; write at least {LEAST_PHONE_DIGITS} digits, such as (555) 555-0100, "
            "with no letters"
        )
    return value


def _email(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", value):
        raise ValueError(
            "this is not an e-mail address; write one address, such as hello@example.org, and nothing else"
        )
    return value


def _site(value: str) -> str:
    """Refuse what would come loose when the address of a page is put behind this one."""
    parts = urlsplit(value)
    if "?" in value or "#" in value:
        raise ValueError("the site's address can't hold ? or #; write only where the guide begins")
    odd = sorted({mark for mark in value if mark in "{}`|\\"})
    if odd:
        raise ValueError(f"the site's address may not hold {' '.join(odd)!r}; use letters, digits, hyphens and slashes")
    if "@" in parts.netloc:
        raise ValueError("the site's address can't hold a user or a password; take out all that stands before the @")
    return value


LEAST_PHONE_DIGITS = 7

Plain = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), AfterValidator(_plain)]
# Short, because the checker lets the practice's own names pass: a sentence must not fit.
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60), AfterValidator(_plain)]
Phone = Annotated[Plain, AfterValidator(_phone)]
Email = Annotated[Plain, AfterValidator(_email)]
SiteAddress = Annotated[WebAddress, AfterValidator(_site)]
Color = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]
FileName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+\.(svg|png)$")]
Hours = Annotated[str, StringConstraints(pattern=r"^[0-2]\d:[0-5]\d-[0-2]\d:[0-5]\d$")]


class Look(Content):
    """Two colors and a logo. Shades are derived for reading in light and in dark."""

    primary: Color
    accent: Color
    logo: FileName


class Clock(Content):
    """The practice's working hours, from which deadlines are counted."""

    days: Annotated[list[Day], Field(min_length=1)]
    hours: Hours
    zone: Plain
    holidays: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$")] | None = None


class Waiver(Content):
    """An exception to an ask or a tip: why, who says so, until when."""

    rule: Id
    reason: Plain
    by: Plain
    until: Date


class Brand(Content):
    """One client. Its id is its folder's name."""

    name: Name
    kind: Kind
    languages: Annotated[list[Literal["en"]], Field(min_length=1)]
    profile: Profile = "standard"
    contact: dict[Id, Plain] = Field(description="words that follow 'please …', one per platform; default for the rest")
    phone: Phone
    email: Email
    site: SiteAddress
    sign_off: Plain
    people: dict[Id, Name] = Field(default_factory=dict)
    look: Look
    clock: Clock
    hide: list[Id] = Field(default_factory=list)
    # The author's word is `raise`, which Python keeps for itself.
    raised: dict[Id, Level] = Field(default_factory=dict, alias="raise")
    waivers: list[Waiver] = Field(default_factory=list)

    def waiver_of(self, rule_id: str, today: date) -> Waiver | None:
        """Return the waiver under which a rule keeps quiet today, if there is one."""
        return next((one for one in self.waivers if one.rule == rule_id and one.until >= today), None)
