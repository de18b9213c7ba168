"""Bodies: countries, organisations, institutions, armed groups, peoples and groups known by description."""

from collections import Counter

from dragoman.knowledge.actors import Agent, Body, holds
from dragoman.knowledge.names import Bearer
from dragoman.knowledge.spelling import fold
from dragoman.reading.draft import Draft, Mention, Name, Referent
from dragoman.reading.phrases import determiner, number_of
from dragoman.records.vocabulary import EntityKind
from dragoman.resolving.context import country_around
from dragoman.resolving.registry import Registry, ranked

_MEMBERS = frozenset(
    "member fighter militant troop force soldier insurgent rebel jihadist guerrilla gunman militia group".split()
)
_NATIONAL = ("country", "adjective", "capital", "metonym")
_MANY_STATES = frozenset(("coalition", "allied", "international", "foreign", "multinational", "joint"))
_AMOUNTS = frozenset(("some", "more", "than", "least", "most", "fewer", "less"))
_REBELS = frozenset(("REB", "UAF", "CRM"))
_KURDISH = ("UAF", "REB")


class Bodies:
    """The collective actors and the places of one report."""

    def __init__(self, draft: Draft, registry: Registry) -> None:
        self.draft = draft
        self.library = draft.library
        self.registry = registry
        self.ranks = draft.library.codebook.sectors
        self.day = draft.document.published
        self.named_countries = Counter(name.country for name in draft.names if name.label in _NATIONAL and name.country)

    def resolve_name(self, mention: Mention, name: Name) -> None:
        """Give a named country, body, people or place its referent."""
        if mention.locative and (mention.start < name.start or name.label in ("capital", "metonym", "place")):
            self.registry.refer(mention, [self.place(mention, name)])
        elif name.label in ("country", "capital", "metonym", "adjective") and name.country:
            self.registry.refer(mention, [self.country(name.country)])
        elif name.label == "people":
            self.registry.refer(mention, [self.people(mention, name)])
        elif name.label == "place":
            self.registry.refer(mention, [self.place(mention, name)])
        else:
            self.registry.refer(mention, [self.body(mention, name)])

    def country(self, iso3: str) -> Referent:
        """The referent of a country, which is also its government."""
        country = self.library.countries[iso3]
        referent = self.registry.referent(("country", iso3), "country", country.name)
        referent.country, referent.actor = iso3, f"country:{iso3}"
        referent.confidence, referent.why = 0.95, referent.why or "country table"
        return referent

    def place(self, mention: Mention, name: Name) -> Referent:
        """The referent of a place, without its position: that is the places step's."""
        spelt = self.draft.document.text[mention.start if mention.locative else name.start : name.end]
        known = next((bearer.key for bearer in name.bearers if bearer.label == "place"), None)
        key = fold(spelt).lower() if known is None or mention.start < name.start else known
        referent = self.registry.referent(("place", key), "place", spelt)
        referent.country = referent.country or name.country
        referent.why = referent.why or ("a capital, said as a place" if name.label == "capital" else "a place's name")
        return referent

    def body(self, mention: Mention, name: Name) -> Referent:
        """The referent of a named organisation or armed group."""
        bearer = self._bearer(name)
        if bearer is not None:
            return self.known(bearer.key)
        if name.country and any(bearer.key.startswith("country:") for bearer in name.bearers):
            return self.country(name.country)
        spelt = self.draft.document.text[name.start : name.end]
        referent = self.registry.referent(("name", fold(spelt).lower()), "organisation", spelt)
        referent.country = referent.country or name.country or self._country_of(mention)
        referent.why = referent.why or "an organisation's name by the parser"
        return referent

    def _bearer(self, name: Name) -> Bearer | None:
        """The body that bears a name on the report's day: of a country that the report names, if there are several."""
        bodies = [b for b in name.bearers if b.key.partition(":")[0] in ("organisation", "group", "people")]
        bodies = [bearer for bearer in bodies if not bearer.shared or self.named_countries[bearer.country or ""]]
        current = [bearer for bearer in bodies if holds(bearer.dates, self.day)] or bodies
        if len(current) < 2:
            return next(iter(current), None)
        return max(current, key=lambda bearer: self.named_countries[bearer.country or ""])

    def known(self, key: str) -> Referent:
        """The referent of a row of the tables of organisations, groups and peoples."""
        table, _, identity = key.partition(":")
        body: Body = self.library.bodies[identity]
        kind: EntityKind = "organisation" if table in ("organisation", "group") else "group"
        referent = self.registry.referent(("body", identity), kind, body.name)
        referent.actor, referent.wikidata = key, body.wikidata
        referent.country, referent.sectors = referent.country or body.country, ranked(body.sectors, self.ranks)
        referent.confidence, referent.why = 0.9, f"{body.table} table: {body.name}"
        return referent

    def people(self, mention: Mention, name: Name) -> Referent:
        """The referent of a people, or of a country's people ("Syrian Kurds", "Turks")."""
        bearer = next((b for b in name.bearers if b.label == "people"), None)
        country = self._country_of(mention)
        if bearer is not None and bearer.key.startswith("country:"):
            return self._citizens(bearer)
        identity = bearer.key.partition(":")[2] if bearer else fold(name.first.lower)
        known = self.library.bodies.get(identity)
        if country is None:
            same = [r for r in self.registry.by_kind("group") if r.actor == f"people:{identity}"]
            if same:
                return same[-1]
        base = known.name if known else self.draft.document.text[name.start : name.end]
        adjective = self._adjective(country)
        spelt = f"{adjective} {base}" if adjective and not base.startswith(adjective) else base
        referent = self.registry.referent(("people", identity, country or ""), "group", spelt)
        referent.actor, referent.country = (
            f"people:{identity}",
            referent.country or country or (known.country if known else None),
        )
        referent.sectors = ranked(known.sectors if known else ("CVL",), self.ranks)
        referent.confidence, referent.why, referent.plural = 0.85, "peoples' table", True
        return referent

    def _citizens(self, bearer: Bearer) -> Referent:
        country = self.library.countries[bearer.country or ""]
        name = country.demonyms[-1] if country.demonyms else country.name
        referent = self.registry.referent(("citizens", country.iso3), "group", name)
        referent.country, referent.sectors, referent.plural = country.iso3, ("CVL",), True
        referent.confidence, referent.why = 0.7, "demonym in the country table"
        return referent

    def resolve_noun(self, mention: Mention, agent: Agent) -> None:
        """Give a common noun for people who act its referent or referents."""
        if (state := self._state_beside(mention)) is not None and mention.plural:
            mention.modifiers.remove(state)
            self.registry.refer(mention, [self.country(state.country or ""), self._described(mention, agent, None)])
            return
        countries = list(dict.fromkeys(name.country for name in mention.modifiers if name.country and _national(name)))
        if mention.plural and len(countries) > 1 and not self._bodies(mention):
            self.registry.refer(mention, [self._described(mention, agent, country) for country in countries])
        else:
            self.registry.refer(mention, [self._described(mention, agent, countries[0] if countries else None)])

    def _state_beside(self, mention: Mention) -> Name | None:
        """The country joined to another name before one noun: it is a side of its own in "Mali and Tuareg rebels"."""
        for name in mention.modifiers:
            joint = self.draft.words[name.last.i + 1].lower if name.last.i + 1 < mention.head.i else ""
            if name.label in ("country", "capital") and name.country and name.first is mention.first and joint == "and":
                return name
        return None

    def _bodies(self, mention: Mention) -> list[Name]:
        return [name for name in mention.modifiers if self._bearer(name) is not None]

    def _described(self, mention: Mention, agent: Agent, country: str | None) -> Referent:
        """The referent that a description means: a known body's fighters, a country's institution, or a group."""
        bodies = self._bodies(mention)
        peoples = [name for name in bodies if name.label == "people"]
        owners = [name for name in bodies if name.label != "people"]
        member = agent.noun.rpartition(" ")[2] in _MEMBERS  # "the Shabaab terrorist group"
        if (owners and (member or agent.kind in ("group", "weapon")) and agent.kind != "person") or (
            owners and mention.plural and member
        ):
            bearer = self._bearer(owners[-1])
            if bearer is not None:
                return self.known(bearer.key)
        possessor = next((name for name in mention.modifiers if name.label in ("person", "surname")), None)
        if country is None and possessor is not None:
            country = self._country_of_person(possessor)
        if not peoples and not owners:
            institution = self._institution(mention, agent, country)
            if institution is not None:
                return institution
        return self._group(mention, agent, country, peoples, owners)

    def _country_of_person(self, name: Name) -> str | None:
        keys = {bearer.key for bearer in name.bearers}
        for referent in self.registry.by_kind("person"):
            if referent.actor in keys:
                return referent.country
        return None

    def _institution(self, mention: Mention, agent: Agent, country: str | None) -> Referent | None:
        """The government, armed forces or police of a country; None for rebels and for unnamed countries."""
        words = f"{mention.qualifiers[-1]} {mention.head.lower}" if mention.qualifiers else ""
        noun = mention.head.lower if mention.head.lower in self.library.institutions else agent.noun
        found = (
            self.library.institutions.get(words)
            or self.library.institutions.get(self._phrase(mention))
            or self.library.institutions.get(noun)
        )
        if found is None or self._opposed(mention) or _REBELS & set(agent.sectors):
            return None
        inferred = country is None
        if country is None and found.bare and not mention.modifiers:
            country = country_around(self.draft, mention)
        if country is None:
            return None
        own = self.library.national.get((country, found.name))
        if own is not None and holds(self.library.bodies[own].dates, self.day):
            return self.known(f"organisation:{own}")
        name = self._adjective(country) or self.library.countries[country].name
        kind: EntityKind = "organisation"
        referent = self.registry.referent(("institution", country, found.name), kind, f"{name} {found.name}")
        referent.country, referent.sectors = country, found.sectors
        referent.confidence = max(referent.confidence, 0.6 if inferred else 0.85)
        referent.why = f"institution of {country} by the noun '{mention.head.lower}'"
        return referent

    def _opposed(self, mention: Mention) -> bool:
        """Whether a qualifier says that the force is not the state's ("opposition fighters", "coalition forces")."""
        for word in mention.qualifiers:
            if word in _MANY_STATES:
                return True
            row = self.library.agents.get(word)
            if row is not None and (_REBELS | {"OPP"}) & set(row.sectors):
                return True
        return False

    def _phrase(self, mention: Mention) -> str:
        """The noun with its own first word ("foreign ministry"), in small letters."""
        words = self.draft.words
        at = mention.head.i
        return f"{words[at - 1].lower} {mention.head.lower}" if at > 0 and mention.first.i < at else mention.head.lower

    def _group(
        self, mention: Mention, agent: Agent, country: str | None, peoples: list[Name], owners: list[Name]
    ) -> Referent:
        qualified = [word for word in mention.qualifiers if word in self.library.agents]
        sectors = [s for word in qualified for s in self.library.agents[word].sectors] + list(agent.sectors)
        if peoples and "MIL" in sectors:
            sectors = [*_KURDISH]  # the armed men of a people are no state's army
        owner = self._bearer(owners[0]) if owners else None
        body = self.library.bodies[owner.key.partition(":")[2]] if owner else None
        if body is not None:
            sectors = [*(sectors if agent.sectors else ()), *body.sectors]
            country = country or body.country
        single = agent.kind == "person" and not mention.plural
        kind: EntityKind = "organisation" if agent.kind == "organisation" and not mention.plural else "group"
        kind = "person" if single else kind
        name = self._name_of_group(mention, agent, country)
        key = ("described", kind, country or "", *(n.label + fold(n.first.lower) for n in peoples), body.id if body else "",
               *qualified, number_of(mention.head), agent.noun)  # fmt: skip
        if single and ((body is None and country is None) or determiner(mention.head) in ("a", "an", "another", "one")):
            key = (*key, str(mention.start))  # two unnamed officials are two until something says they are one
        referent = self.registry.referent(key, kind, name)
        referent.country = referent.country or country
        referent.sectors = referent.sectors or ranked(sectors, self.ranks)
        referent.plural, referent.individual = mention.plural, single
        referent.confidence, referent.why = 0.7, f"described by the noun '{agent.noun}'"
        return referent

    def _name_of_group(self, mention: Mention, agent: Agent, country: str | None) -> str:
        words = self.draft.words[mention.first.i : mention.last.i + 1]
        joint = next((at for at, word in enumerate(words) if word.lower == "and"), None)
        if joint is not None and not any(name.first is words[0] for name in mention.modifiers):
            words = words[joint + 1 :] if words[0].pos == "PROPN" else words  # "Mali and | Tuareg rebels"
        while words and (words[0].tag in ("DT", "CD", "PDT", "PRP$", "WDT", "IN", "RB") or words[0].lower in _AMOUNTS):
            words = words[1:]
        if not words:
            return mention.head.text
        return " ".join(self.draft.document.text[words[0].start : words[-1].end].split())

    def _country_of(self, mention: Mention) -> str | None:
        return next((name.country for name in mention.modifiers if name.country and _national(name)), None)

    def _adjective(self, country: str | None) -> str:
        found = self.library.countries.get(country or "")
        return found.adjectives[0] if found and found.adjectives else ""


def _national(name: Name) -> bool:
    return name.label in ("country", "adjective", "capital", "metonym", "people") or name.label == "person"
