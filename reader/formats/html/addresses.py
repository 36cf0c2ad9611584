"""What the addresses of a page's links mean."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

_ADDRESSES = ("http://", "https://", "mailto:")
_LONGEST = 10_000
"""Characters; longer addresses hold the data itself."""


class Addresses:
    """Resolves addresses against that of the page they stand on, if it is known (RFC 3986, 5)."""

    def __init__(self, base_url: str | None) -> None:
        self._base_url = base_url or ""
        self._origin = _origin(self._base_url)

    def resolve(self, url: str) -> str | None:
        """Give the address that `url` means; None where it leads to no other page."""
        if url.startswith(_ADDRESSES):
            return url
        if not self._origin or not url or url.startswith("#") or len(url) > _LONGEST:
            return None
        if url.startswith("/") and not url.startswith("//") and "/." not in url:
            return self._origin + url  # most are of this kind, and joining takes its time
        try:
            resolved = urljoin(self._base_url, url)
        except ValueError:
            return None
        return resolved if resolved.startswith(_ADDRESSES) else None


def _origin(url: str) -> str:
    """The scheme and host of a web address; empty for any other."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme in {"http", "https"} else ""
