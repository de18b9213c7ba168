"""What all tests share: properties are not failed by a busy machine."""

from hypothesis import settings

settings.register_profile("dragoman", deadline=None)
settings.load_profile("dragoman")
