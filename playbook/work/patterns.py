"""The regular expressions, all of them: things with a shape rather than words. They travel to the browser as data.

They run over normalised text (lower case, ASCII punctuation, one space kind) and keep to the dialect that Python and
JavaScript read alike: literals, ASCII classes, groups that do not capture, bounded repeats, one-character edges.
"""

from playbook.nouns.rule import Identifier

_EDGE = "(?<![0-9a-z])"
_END = "(?![0-9a-z])"
_GAP = "[ \\n]{1,3}"
_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?)"
)
_AGE = "(?:1[01][0-9]|[1-9]?[0-9])"
_DAY = "[0-3]?[0-9](?:st|nd|rd|th)?"
_YEAR = "(?:19|20)[0-9]{2}"
_KEPT = (
    "(?:mrn|case|claim|account|acct|chart|record|member|policy|invoice|ticket|confirmation|patient|subscriber|group|"
    "reference|certificate|license|licence|plate|serial|vin|device|prescription|rx)"
)
_CALLED = "(?: (?:number|no\\.?|num|id|code))"
# A letter or two may stand before the digits: A1234, RX-99120.
_CODE = f"[a-z]{{0,3}}-?[0-9][0-9a-z-]{{2,20}}{_END}"
_STREET = "(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|court|ct|parkway|pkwy|highway|hwy)"
_AMOUNT = "(?:[0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,9})(?:\\.[0-9]{1,2})?"

# Longer forms first, so that the whole of a date is marked.
IDENTIFIERS: dict[Identifier, list[str]] = {
    "date": [
        f"{_EDGE}{_MONTH}\\.?{_GAP}{_DAY}(?:,?{_GAP}{_YEAR})?{_END}",
        f"{_EDGE}{_DAY}{_GAP}(?:of{_GAP})?{_MONTH}(?:,?{_GAP}{_YEAR})?{_END}",
        f"{_EDGE}{_MONTH},?{_GAP}{_YEAR}{_END}",
        f"{_EDGE}{_YEAR}[-/.][01]?[0-9][-/.][0-3]?[0-9]{_END}",
        f"{_EDGE}[0-3]?[0-9][-/.][0-3]?[0-9][-/.](?:{_YEAR}|[0-9]{{2}}){_END}",
        f"{_EDGE}[01]?[0-9]/[0-3]?[0-9](?![0-9a-z/])",
    ],
    "time": [
        f"{_EDGE}[0-2]?[0-9](?::[0-5][0-9])? ?(?:[ap]m|[ap]\\.m\\.|o'clock)(?![0-9a-z])",
        f"{_EDGE}[0-2]?[0-9]:[0-5][0-9]{_END}",
    ],
    "phone": [
        f"{_EDGE}(?:\\+?1[ .-])?\\(?[0-9]{{3}}\\)?[ .-]{{0,2}}[0-9]{{3}}[ .-][0-9]{{4}}{_END}",
        f"{_EDGE}[0-9]{{3}}[.-][0-9]{{4}}{_END}",
    ],
    "email": [f"{_EDGE}[0-9a-z._%+-]{{1,64}}@[0-9a-z-]{{1,63}}(?:\\.[0-9a-z-]{{1,63}}){{1,4}}{_END}"],
    "link": [f"{_EDGE}(?:https?://|www\\.)[!-~]{{0,300}}[0-9a-z/]"],
    "amount": [f"\\$ ?{_AMOUNT}", f"{_EDGE}{_AMOUNT}{_GAP}(?:dollars?|bucks?|usd){_END}"],
    "number": [f"{_EDGE}#? ?[0-9][0-9-]{{4,20}}{_END}"],
    "ssn": [f"{_EDGE}[0-9]{{3}}-[0-9]{{2}}-[0-9]{{4}}{_END}", f"{_EDGE}(?:ssn|social)[ :#]{{1,3}}[0-9]{{4,9}}{_END}"],
    "record-number": [
        f"{_EDGE}{_KEPT}{_CALLED}?[ :]{{0,2}}# ?{_CODE}",
        f"{_EDGE}{_KEPT}{_CALLED}(?: is| was)?[ :]{{1,3}}{_CODE}",
        # Words that say enough by themselves.
        f"{_EDGE}(?:mrn|acct|vin|rx|claim|invoice)(?: is| was)?[ :]{{1,3}}{_CODE}",
    ],
    "age": [
        f"{_EDGE}[0-9]{{1,3}}[ -]?(?:years?|yrs?|months?|weeks?|y/?o)[ -](?:old|young|of age)s?{_END}",
        f"{_EDGE}(?:aged?|age of|turned|turning|turns)[ -]{_AGE}{_END}",
    ],
    "address": [
        f"{_EDGE}[0-9]{{1,5}} (?:[nsew]\\.? )?[0-9a-z]{{2,20}} (?:[a-z]{{2,20}} )?{_STREET}{_END}",
        f"{_EDGE}(?:zip|zip code)[ :]{{1,2}}[0-9]{{5}}{_END}",
    ],
}

_DIGIT = "[0-9]"
# All that a text must hold for any pattern of that name to find something; what is rarest or soonest told stands first.
# Most texts hold no digit, and one look for it takes a hundredth of the time of all patterns that want one.
NEEDS: dict[str, list[str]] = {
    "date": [_DIGIT],
    "time": [_DIGIT, "[0-9] ?(?:[:ap]|o')"],
    "phone": [_DIGIT, "[0-9]{4}"],
    "email": ["@"],
    "link": ["://|www\\."],
    "amount": [_DIGIT, "\\$|dollar|buck|usd"],
    "number": [_DIGIT, "[0-9][0-9-]{4}"],
    "ssn": [_DIGIT, "[0-9]{4}"],
    "record-number": [_DIGIT],
    "age": [_DIGIT, "old|young|age|turn"],
    "address": [_DIGIT],
    "blanks": ["[{[<_]|xxx"],
    "shouts": ["!!!"],
}

# The shapes by which somebody is reached.
CONTACT_DETAILS: tuple[Identifier, ...] = ("phone", "email", "link")

BLANKS = [
    "\\{\\{?[^{}\\n]{0,60}\\}\\}?",
    "\\[[^\\[\\]\\n]{1,60}\\]",
    "<[a-z][^<>\\n]{0,40}>",
    "_{3,60}",
    f"{_EDGE}x{{3,20}}{_END}",
]

SHOUTS = ["!{3,1000}"]
