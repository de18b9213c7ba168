"""The closed lists of the record: every word that a field of kind "one of" may hold."""

from typing import Literal

EntityKind = Literal["person", "organisation", "group", "country", "place"]
MentionForm = Literal["name", "nominal", "pronoun"]
Precision = Literal["day", "week", "month", "season", "year", "decade", "unknown"]
PlacePrecision = Literal["site", "city", "district", "province", "region", "country", "area"]
TimeBasis = Literal["stated", "inferred", "dateline", "publication"]
EventStatus = Literal["occurred", "ongoing", "planned", "threatened", "requested", "possible", "denied", "averted"]
QuoteKind = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "assert",
    "announce",
    "promise",
    "threaten",
    "demand",
    "request",
    "accuse",
    "deny",
    "reject",
    "praise",
    "warn",
    "ask",
]
AgreementKind = Literal[
    "ceasefire", "deescalation", "peace", "political", "military", "economic", "humanitarian", "exchange", "other"
]
AgreementStatus = Literal["proposed", "agreed", "in_force", "disputed", "rejected", "violated", "ended"]
ProvisionKind = Literal[
    "ceasefire", "demilitarised_zone", "withdrawal", "monitoring", "access", "exchange", "coordination", "talks",
    "power_sharing", "sanctions_relief", "other",
]  # fmt: skip
CommitmentStatus = Literal["pending", "kept", "partly_kept", "broken", "overdue", "withdrawn"]
Extent = Literal["full", "most", "part", "contested", "entered", "lost"]
RelationKind = Literal[
    "backs", "opposes", "fights", "allied_with", "affiliated_with", "part_of", "heads", "holds_office", "controls"
]
Measure = Literal[
    "killed", "wounded", "displaced", "detained", "troops", "strikes", "destroyed", "rescued", "money", "other"
]
