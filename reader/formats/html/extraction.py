"""trafilatura, loaded without a network socket and without its log on our stderr.

It brings urllib3 along, which opens an IPv6 socket while it is imported, to see whether it can.
Told that Python has no IPv6 it does not try.
"""

from __future__ import annotations

import logging
import socket

_has_ipv6 = socket.has_ipv6
socket.has_ipv6 = False
try:
    from trafilatura import bare_extraction
finally:
    socket.has_ipv6 = _has_ipv6

for _name in ("trafilatura", "htmldate", "courlan", "justext"):
    logging.getLogger(_name).addHandler(logging.NullHandler())

__all__ = ["bare_extraction"]
