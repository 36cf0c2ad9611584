"""What the headers of a message tell of the article: who wrote it, who publishes it, when.

Names and addresses are those of RFC 5322, encoded words of RFC 2047, those of lists of RFC 2919 and
RFC 2369; what Gmail, Thunderbird and mail servers add of labels and flags is told as well.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from email.errors import MessageError
from email.header import decode_header
from email.utils import getaddresses

from reader.formats.builder import ArticleBuilder, single_line
from reader.formats.dates import normalise_moment
from reader.formats.encoding import decode
from reader.formats.mail.blocks import URL
from reader.formats.mail.cues import ORGANISATION_WORDS, REPLY_PREFIX
from reader.formats.mail.mime import Part
from reader.formats.plain.names import is_name
from reader.text import fold

_SURE, _LIKELY, _UNSIGNED = 0.95, 0.8, 0.5
_LONGEST_HEADER = 10_000
_MOST_PREFIXES = 10
_FIRST_YEAR = "1980"
"""Earlier dates are those of a clock that was not set."""
_ADDRESS_HEADERS = (
    ("Archived-At", 0.9),
    ("X-Original-URL", 0.9),
    ("X-URL", 0.9),
    ("Content-Location", 0.8),
    ("Content-Base", 0.7),
    ("List-Post", 0.85),
)
"""Where the message can be read as a page, and how sure that is."""
_PERSON_OF = re.compile(r"(.{2,80}?)\s+(?:from|at|@|via|bei|chez)\s+(.{2,100})", re.IGNORECASE)
_OF = re.compile(r"\s(?:von|vom|van|de|du|des|del|da|dal|di|do|par|por)\s", re.IGNORECASE)
"""What may as well be part of a name, as in `Anna von Berg`: the address decides."""
_ARTICLES = frozenset("the das die der le la les el los las il lo gli het o".split())
_PARTED = re.compile(r"\s+[|•·–—/+-]\s+|\s*\|\s*|,\s+|\s+\((?=[^()]*\))|\)\Z")
_LIST_NAME = re.compile(r"\s*\"?([^<>\"]{2,100}?)\"?\s*<[^<>]*>")
_NO_LIST_NAME = re.compile(r"\d{4}|\bmc list\b|[0-9a-f]{8}|@|^\S*[._]\S*$", re.IGNORECASE)
_LIST_PREFIX = re.compile(r"\[([^\[\]]{1,80})\]\s*")
_ADDRESS = re.compile(r"\s*\"?([^<>\"]{0,500}?)\"?\s*<\s*([^<>\s]{1,300})\s*>")
_ANGLES = re.compile("<<+")
_COMPANY_ENDINGS = frozenset("inc ltd llc plc corp gmbh ag sa".split())
_GENERATIONS = frozenset({"jr", "sr"})
"""What follows a name behind a comma and is no given name, without its full stop."""
_GMAIL_LABELS = frozenset(
    "inbox unread opened archived important starred sent drafts draft spam trash chats".split()
)
_NO_TAG = re.compile(r"\$label\d|(?:non)?junk|\$\w+|category .*", re.IGNORECASE)
_SERVER_NOTE = "DON'T DELETE THIS MESSAGE"
"""What Dovecot and UW IMAP call it."""
_READ_FLAG = 0x0001
_STARRED_FLAG = 0x0004
_EXPUNGED_FLAG = 0x0008
"""Bits of Thunderbird's X-Mozilla-Status; expunged is what it has deleted and not yet compacted."""


@dataclass(frozen=True, slots=True)
class Sender:
    """A name that stands in a From header, as far as it was told what it names."""

    person: str = ""
    publisher: str = ""


def tell_headers(builder: ArticleBuilder, message: Part, *, doubt: float = 0.0) -> None:
    """Tell what the headers of a message tell; `doubt` is taken off how sure that is."""
    sure, likely = _SURE - doubt, _LIKELY - doubt
    builder.tell("title", subject(message), "Subject header", sure)
    senders = list(_senders(message))
    people = [sender.person for sender in senders if sender.person]
    builder.tell_list("authors", people, "From header", sure)
    list_name = _list_name(message)
    publishers = [sender.publisher for sender in senders if sender.publisher]
    builder.tell("publisher", next(iter(publishers), None), "From header", 0.85 - doubt)
    # It stands for the author where the text names nobody (RFC 5322, 3.6.2).
    builder.tell_list("authors", publishers, "From header", _UNSIGNED - doubt)
    builder.tell("publisher", list_name, "List-Id header", likely)
    date = _moment(header_text(message, "Date"))
    builder.tell("published", date, "Date header", sure)
    if date is None:
        builder.tell("published", _received(message), "Received header", likely)
    language = header_text(message, "Content-Language").split(",")[0]
    builder.tell("language", language, "Content-Language header", likely)
    for name, confidence in _ADDRESS_HEADERS:
        match = URL.search(header_text(message, name))
        if match:
            builder.tell("url", match[0], f"{name} header", confidence - doubt)
    keywords = header_text(message, "Keywords").split(",")
    builder.tell_list("tags", keywords, "Keywords header", likely)
    builder.tell_list("own_tags", _labels(message), "labels", likely)


def header_text(message: Part, name: str) -> str:
    """Give a header's text with its encoded words decoded; empty where there is none."""
    return decoded(message.headers.get(name))


def decoded(raw: str) -> str:
    """Give a header's value with its encoded words decoded, on one line."""
    value = raw[:_LONGEST_HEADER]
    if any("\udc80" <= character <= "\udcff" for character in value):
        return single_line(decode(value.encode("ascii", "surrogateescape")))
    try:
        pieces = decode_header(value)
    except (MessageError, ValueError, LookupError):
        return single_line(value)
    return single_line(
        "".join(decode(p, charset) if isinstance(p, bytes) else p for p, charset in pieces)
    )


def subject(message: Part) -> str:
    """Give the subject without what programs and lists put before it."""
    names = {
        fold(_list_name(message)),
        fold(header_text(message, "List-Id").split(".")[0].strip("< ")),
    }
    return without_prefixes(header_text(message, "Subject"), names)


def without_prefixes(title: str, list_names: Collection[str] = ()) -> str:
    """Give a subject without `Re:` and the like and the names of lists, which are folded."""
    for _ in range(_MOST_PREFIXES):
        match = REPLY_PREFIX.match(title)
        if match is None:
            match = _LIST_PREFIX.match(title)
            if match is None or fold(match[1]) not in list_names:
                break
        if not title[match.end() :].strip():
            break
        title = title[match.end() :]
    return title


def is_read(message: Part) -> bool:
    """Whether the program that kept the message tells that it was read."""
    if "R" in message.header("Status").upper():
        return True
    labels = {label.strip().lower() for label in header_text(message, "X-Gmail-Labels").split(",")}
    return "opened" in labels or bool(_mozilla_flags(message) & _READ_FLAG)


def is_starred(message: Part) -> bool:
    """Whether the program that kept the message tells that it was starred."""
    labels = {label.strip().lower() for label in header_text(message, "X-Gmail-Labels").split(",")}
    is_flagged = "F" in message.header("X-Status").upper()
    return "starred" in labels or is_flagged or bool(_mozilla_flags(message) & _STARRED_FLAG)


def is_deleted(message: Part) -> bool:
    """Whether the message is only there until Thunderbird compacts its folder, or is none: the
    notes that servers keep in a mailbox of their own."""
    is_note = "X-IMAP" in message.headers and message.header("Subject").startswith(_SERVER_NOTE)
    return is_note or bool(_mozilla_flags(message) & _EXPUNGED_FLAG)


def _mozilla_flags(message: Part) -> int:
    try:
        return int(message.header("X-Mozilla-Status")[:8] or "0", 16)
    except ValueError:
        return 0


def _labels(message: Part) -> list[str]:
    """What whoever keeps the message has called it, without the names of folders."""
    words = [
        label
        for label in header_text(message, "X-Gmail-Labels").split(",")
        if label.strip().lower() not in _GMAIL_LABELS
    ]
    words += header_text(message, "X-Mozilla-Keys").split()
    return [word.strip() for word in words if word.strip() and not _NO_TAG.fullmatch(word.strip())]


def _moment(value: str) -> str | None:
    moment = normalise_moment(value) if value else None
    return moment if moment is not None and moment >= _FIRST_YEAR else None


def _received(message: Part) -> str | None:
    """When the message was first received: the last of these headers stands there first."""
    stamps = message.headers.get_all("Received")
    for stamp in (*reversed(stamps), message.headers.get("Delivery-Date")):
        moment = _moment(single_line(stamp[-_LONGEST_HEADER:].rpartition(";")[2]))
        if moment is not None:
            return moment
    return None


def _senders(message: Part) -> Iterator[Sender]:
    is_bulk = any(name in message.headers for name in ("List-Id", "List-Unsubscribe", "List-Post"))
    is_bulk = is_bulk or message.header("Precedence").lower() in {"bulk", "list"}
    for name, address in addresses(message.headers.get("From")):
        yield _sender(name, address, is_bulk=is_bulk)


def addresses(raw: str) -> list[tuple[str, str]]:
    """Give the names, decoded, and the addresses in a header, as far as they can be told apart."""
    value = _ANGLES.sub("<", raw[:_LONGEST_HEADER])
    if any("\udc80" <= character <= "\udcff" for character in value):
        value = decoded(value)
    try:
        found = getaddresses([value])
    except (ValueError, IndexError, TypeError, RecursionError, AttributeError):
        found = []
    if not any(address for _, address in found):
        match = _ADDRESS.match(value)
        found = [(match[1], match[2])] if match else found
    return [(_name(decoded(name)), decoded(address)) for name, address in found if name or address]


def _name(name: str) -> str:
    """A name without quotation marks around it, and with the given name first."""
    name = name.strip("\"' ")
    family, comma, given = name.partition(", ")
    is_turned = comma and "," not in given and _ending(name) not in _COMPANY_ENDINGS | _GENERATIONS
    return f"{given} {family}" if is_turned and is_name(f"{given} {family}") else name


def _ending(name: str) -> str:
    """What stands behind the last comma of a name, in lower case and without a full stop."""
    return name.rpartition(", ")[2].lower().rstrip(".")


def _sender(name: str, address: str, *, is_bulk: bool) -> Sender:
    """Tell the person from the publisher: `Anna Berg from The Lantern`, `The Lantern`."""
    if not name:
        return Sender() if is_bulk else Sender(person=address)
    if _ending(name) in _COMPANY_ENDINGS:
        return Sender(publisher=name)
    if _ending(name) in _GENERATIONS:
        return Sender(person=name)
    domain = [_compact(label) for label in address.rpartition("@")[2].split(".")]
    match = _PERSON_OF.fullmatch(name)
    if match and (_is_person(match[1], address) or _is_given_name(match[1])):
        return Sender(match[1], match[2])
    for match in _OF.finditer(name):
        person, publisher = name[: match.start()], name[match.end() :]
        if _compact(publisher) in domain and _is_person(person, address):
            return Sender(person, publisher)
    parts = [part for part in _PARTED.split(name) if part]
    people = [part for part in parts if _is_person(part, address)]
    if len(parts) == 2 and len(people) == 1:
        return Sender(people[0], next(part for part in parts if part != people[0]))
    if _is_person(name, address):
        return Sender(person=name)
    is_organisation = is_bulk or _names_organisation(name) or _compact(name) in domain
    return Sender(publisher=name) if is_organisation else Sender(person=name)


def _is_person(name: str, address: str) -> bool:
    if _names_organisation(name) or not is_name(name):
        return False
    domain = {_compact(label) for label in address.rpartition("@")[2].split(".")}
    return not any(_compact(word) in domain for word in name.split())


def _is_given_name(name: str) -> bool:
    return name.isalpha() and name.istitle() and not _names_organisation(name)


def _names_organisation(name: str) -> bool:
    if name.split(" ", 1)[0].lower() in _ARTICLES:
        return True
    return any(
        word.strip(".,:!&").lower() in ORGANISATION_WORDS for word in name.split() if len(word) > 2
    )


def _compact(text: str) -> str:
    return "".join(character for character in fold(text) if character.isalnum())


def _list_name(message: Part) -> str:
    """The name of a list, where it is one that people have given it."""
    match = _LIST_NAME.match(header_text(message, "List-Id"))
    name = match[1].strip() if match else ""
    return "" if _NO_LIST_NAME.search(name) else name
