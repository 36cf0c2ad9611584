from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO


def zip_of(files: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive of files by their names, in this order."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", compression) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, compression)
    return target.getvalue()
