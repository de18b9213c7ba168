"""``python -m dragoman.knowledge.gazetteer build``: compile the index when dragoman is installed."""

import sys

from dragoman.errors import DragomanError
from dragoman.knowledge.gazetteer.opening import index_path, open_gazetteer
from dragoman.settings import Settings


def main(arguments: list[str]) -> int:
    """Build the index into the cache unless it is there, and say where it lies."""
    if arguments != ["build"]:
        print("usage: python -m dragoman.knowledge.gazetteer build", file=sys.stderr)
        return 2
    settings = Settings.from_environment()
    try:
        gazetteer = open_gazetteer(settings.cache, settings.tables)
    except DragomanError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{gazetteer.about()['places']} places in {gazetteer.path or 'memory'}")
    return 0 if gazetteer.path == index_path(settings.cache, settings.tables) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
