"""What stands in the articles about claims in view: value, attribution, the sentence.

A claim is light and its article is not, so articles are read in a thread, for the rows in view
alone, and what is shown of them is kept.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from textual.message import Message
from textual.message_pump import MessagePump

from reader.article import Span
from reader.errors import LibraryError
from reader.text import clean_name
from reader.tui.latest_request import LatestRequest
from reader.tui.listing.row_lines import Excerpt

if TYPE_CHECKING:
    from reader.library.catalogue.annotated import AnnotatedArticle
    from reader.library.claims.claims import Claim

_KEPT_ARTICLES = 64
_KEPT_CHARACTERS = 2_000_000
"""A longer article is read again rather than kept."""
_KEPT_DETAILS = 4_000
_AT_ONCE = 6
"""Articles read before what they say is shown."""
_LONGEST_EXCERPT = 800
"""Characters of a sentence on either side of a claim's beginning that a row can show."""


class ArticleSource(Protocol):
    """Where the articles of claims are; may be slow, and is asked in a thread."""

    def open(self, article_id: int) -> AnnotatedArticle:
        """Give an article with its statements and figures; raises LibraryError."""


@dataclass(frozen=True, slots=True)
class ClaimDetail:
    """What a row shows of a claim beyond what the claim itself tells."""

    source: str
    """The publisher, or else the name of the file."""
    speaker: str
    """As `Statement.attribution` has it, or `unattributed`."""
    value: str
    """With modifier and unit; "" for a statement."""
    excerpt: Excerpt
    """The sentence, or what of it is near the claim; the claim is its match."""


@dataclass
class DetailsLoaded(Message):
    """Details of claims by `detail_key`; None where the article is not there any more."""

    request: int
    details: Mapping[Hashable, ClaimDetail | None]


def detail_key(claim: Claim) -> Hashable:
    """Give what a claim's details are found by."""
    return claim.article_id, claim.is_figure, claim.span, claim.number


class ClaimDetails:
    """Reads the details of claims in the background, those asked for last alone."""

    def __init__(self, owner: MessagePump) -> None:
        """Take who is sent `DetailsLoaded`."""
        self._owner = owner
        self._request = LatestRequest(owner, "Reading claims")
        self._details: OrderedDict[Hashable, ClaimDetail | None] = OrderedDict()
        self._articles: OrderedDict[int, AnnotatedArticle] = OrderedDict()
        self._asked: tuple[Hashable, ...] = ()
        self._is_stale = False
        """Whether the articles kept may have changed."""
        self._first_wanted = 0
        """The number of the first request whose answer counts."""

    def of(self, claim: Claim) -> ClaimDetail | None:
        """Give what is known of a claim, or None."""
        return self._details.get(detail_key(claim))

    def is_gone(self, claim: Claim) -> bool:
        """Whether the article of a claim was not found."""
        key = detail_key(claim)
        return key in self._details and self._details[key] is None

    def forget(self) -> None:
        """Keep nothing: articles may have changed, or be others."""
        self._first_wanted = self._request.drop() + 1
        self._details.clear()
        self._asked, self._is_stale = (), True

    def ask(self, source: ArticleSource, claims: Sequence[Claim]) -> None:
        """Have the details of these claims read that are not known yet."""
        wanted = [claim for claim in claims if detail_key(claim) not in self._details]
        asked = tuple(map(detail_key, wanted))
        if wanted and asked != self._asked:
            self._asked = asked
            self._request.submit(partial(self._load, source, wanted))

    def take(self, loaded: DetailsLoaded) -> None:
        """Keep what was read, unless it was forgotten meanwhile."""
        if loaded.request < self._first_wanted:
            return
        self._details.update(loaded.details)
        while len(self._details) > _KEPT_DETAILS:
            self._details.popitem(last=False)

    def _load(self, source: ArticleSource, claims: Sequence[Claim], request: int) -> None:
        if self._is_stale:
            self._is_stale = False
            self._articles.clear()
        details: dict[Hashable, ClaimDetail | None] = {}
        by_article = groupby(claims, key=lambda claim: claim.article_id)
        for count, (article_id, of_article) in enumerate(by_article, 1):
            if not self._request.is_current(request):
                break
            annotated = self._article(source, article_id)
            for claim in of_article:
                details[detail_key(claim)] = _detail(annotated, claim)
            if count % _AT_ONCE == 0:
                self._owner.post_message(DetailsLoaded(request, details))
                details = {}
        self._owner.post_message(DetailsLoaded(request, details))
        self._request.settle(request)

    def _article(self, source: ArticleSource, article_id: int) -> AnnotatedArticle | None:
        kept = self._articles.get(article_id)
        if kept is not None:
            self._articles.move_to_end(article_id)
            return kept
        try:
            annotated = source.open(article_id)
        except LibraryError:
            return None
        if len(annotated.article.text) < _KEPT_CHARACTERS:
            self._articles[article_id] = annotated
            while len(self._articles) > _KEPT_ARTICLES:
                self._articles.popitem(last=False)
        return annotated


def _detail(annotated: AnnotatedArticle | None, claim: Claim) -> ClaimDetail | None:
    from reader.export.rows import claim_row

    if annotated is None:
        return None
    try:
        cells = claim_row(annotated, claim).cells
    except LibraryError:
        return None
    return ClaimDetail(
        str(cells["source"] or clean_name(annotated.article.path.name)),
        str(cells["speaker"]),
        str(cells["value"] or ""),
        excerpt_of(annotated.article.text, claim.sentence, claim.span),
    )


def excerpt_of(text: str, sentence: Span, span: Span) -> Excerpt:
    """Give the part of a sentence that is near a span in it, in one line, the span its match."""
    start = max(sentence.start, span.start - _LONGEST_EXCERPT)
    end = min(max(sentence.end, span.end), span.start + _LONGEST_EXCERPT)
    start = min(start, span.start)
    match = Span(span.start - start, min(span.end, end) - start)
    return Excerpt(text[start:end].replace("\n", " "), (match,))
