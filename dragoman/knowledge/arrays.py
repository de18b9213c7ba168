"""Arrays: learned weights as numpy arrays without pickles, read only if they are as they were written."""

from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from dragoman.errors import TableError


def key_of(trait: str) -> int:
    """The number under which a trait is kept."""
    return crc32(trait.encode("utf-8", "surrogatepass"))


def read_arrays(folder: Path, form: str, script: str) -> dict[str, NDArray[np.generic]] | None:
    """The arrays of ``weights.npz`` in a folder; None where there are none. ``script`` is the module that makes them.

    Raises:
        TableError: the file was changed since it was written, or is not of the format ``form``.
    """
    path, digest = folder / "weights.npz", folder / "sha256.txt"
    if not path.exists():
        return None
    data = path.read_bytes()
    written = digest.read_text(encoding="ascii").strip() if digest.exists() else ""
    if sha256(data).hexdigest() != written:
        raise TableError(
            f"{path} does not have the digest that sha256.txt names.",
            cause="The file was changed or is cut short.",
            remedy=f"Install dragoman again, or train anew: python -m {script}",
        )
    with np.load(BytesIO(data), allow_pickle=False) as arrays:
        found = {name: arrays[name] for name in arrays.files}
    if str(found["format"]) != form:
        raise TableError(
            f"{path} is of format '{found['format']}', but this dragoman needs '{form}'.",
            remedy=f"Train anew: python -m {script}",
        )
    return found


def write_arrays(folder: Path, form: str, arrays: dict[str, NDArray[np.generic]]) -> int:
    """Write ``weights.npz`` and its digest, as ``read_arrays`` reads them; the number of bytes."""
    content = BytesIO()
    np.savez_compressed(content, format=np.array(form), **arrays)  # type: ignore[arg-type]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "weights.npz").write_bytes(content.getvalue())
    (folder / "sha256.txt").write_text(sha256(content.getvalue()).hexdigest() + "\n", encoding="ascii")
    return len(content.getvalue())
