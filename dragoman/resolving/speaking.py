"""Speaking: the pronouns of who speaks and of who is spoken to, which take up nobody named before."""

ONE = frozenset("i me my mine myself".split())
MANY = frozenset("we us our ours ourselves".split())
YOU = frozenset("you your yours yourself yourselves".split())
SPEAKING = ONE | MANY | YOU
