"""Whatever lands in the box has a defined answer, in both senses: the same every time, and never a crash."""

import time

import pytest

from playbook.reading.load import load_edition
from playbook.work.check import Checker
from playbook.work.compile import compile_rules

CHECKER = Checker(compile_rules(load_edition()))
MEGABYTE = 1_000_000

# What is found, rule by rule; nothing where the set is empty.
ANSWERS = {
    "nothing": ("", set()),
    "spaces": (" \n\t ", set()),
    "only emoji": ("😀🦷👩‍⚕️🇺🇸", set()),
    "only marks": ("... ?! --", set()),
    "nulls and other controls": ("Thank you\x00 for\x07 writing.", set()),
    "a null inside of a word": ("Thank you for vis\x00iting us.", {"mentions-visit"}),
    "a zero-width space inside of a word": ("Thank you for vis\u200biting us.", {"mentions-visit"}),
    "half a surrogate pair": ("Thank you for visiting us. \ud800", {"mentions-visit"}),
    "nothing but half a pair": ("\udfff", set()),
    "HTML": ("<p>Thank you for visiting us.</p>", {"mentions-visit", "unfilled-blank"}),
    "HTML that would run": ("<script>alert(1)</script>", {"unfilled-blank"}),
    "Markdown": ("**Thank you** for _visiting_ us.", {"mentions-visit"}),
    "a link in Markdown": ("Read [our page](https://x.example/a).", {"unfilled-blank", "not-our-contact"}),
    "a Latin text with letters that only look so": ("Thank you for v\u0456siting us.", {"mentions-visit"}),
    "two scripts": ("Thank you. Благодарим за визит.", {"unknown-language"}),
    "one letter of another script": ("Thank you, from team Ω.", set()),
    "Spanish": ("Gracias por su visita, le esperamos pronto en la clínica.", {"unknown-language"}),
    "French": ("Merci pour votre visite, nous sommes ravis de vous revoir.", {"unknown-language"}),
    "Vietnamese": ("Cảm ơn bạn đã đến phòng khám của chúng tôi hôm qua.", {"unknown-language"}),
    "Vietnamese without its marks": ("Cam on ban da den phong kham cua chung toi.", {"unknown-language"}),
    "Chinese": ("感谢您的光临", {"unknown-language"}),
    "Arabic": ("شكرا", {"unknown-language"}),
    "Russian": ("Спасибо", {"unknown-language"}),
    "Korean": ("감사합니다", {"unknown-language"}),
    "Hebrew": ("תודה", {"unknown-language"}),
    "a review in the wrong box": (
        "I waited two hours and my dentist never apologized. Would not recommend!",
        {"looks-like-a-review"},
    ),
}


@pytest.mark.parametrize(("text", "expected"), ANSWERS.values(), ids=ANSWERS)
def test_has_its_answer(text: str, expected: set[str]) -> None:
    found = {finding.rule for finding in CHECKER.check(text)}
    assert found >= expected, f"{text!r} raises {sorted(found)}"
    # Where nothing is expected, nothing but tips may come; elsewhere other rules may have more to say.
    harder = {finding.rule for finding in CHECKER.check(text) if finding.level != "tip"}
    assert expected or not harder, f"{text!r} raises {sorted(harder)}"


ENDLESS = {
    "one letter": "a" * MEGABYTE,
    "one capital": "A" * MEGABYTE,
    "one digit": "1" * MEGABYTE,
    "one mark": "!" * MEGABYTE,
    "one emoji": "😀" * (MEGABYTE // 4),
    "one letter of another script": "好" * (MEGABYTE // 3),
    "half a pair": "\ud800" * (MEGABYTE // 3),
    "one space": " " * MEGABYTE,
}


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS)
def test_a_megabyte_of_one_mark_is_soon_answered(text: str) -> None:
    began = time.process_time()
    findings = CHECKER.check(text, text, "strict", "google", [text])
    took = time.process_time() - began
    assert took < 6, f"{took:.1f} seconds; something looks at every letter too often"
    assert "over-platform-limit" in {finding.rule for finding in findings}
