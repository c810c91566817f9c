"""What a pattern is: an event type and subtype, the triggers that say it, and which slot fills which role."""

from __future__ import annotations

from dataclasses import dataclass, field

# Prepositions have ASCII names in pattern files, so that no line of them is shuffled by the bidirectional display.
PREPOSITIONS: dict[str, tuple[str, ...]] = {
    "on": ("علي",),
    "in": ("في", "ب", "داخل"),
    "with_using": ("ب", "بواسطة", "باستخدام", "باستعمال", "عبر", "بسبب", "جراء"),
    "from": ("من",),
    "to": ("الي",),
    "for": ("ل", "لصالح"),
    "in_favour": ("لصالح", "ل"),
    "about": ("عن",),
    "with": ("مع",),
    "between": ("بين",),
    "against": ("ضد",),
    "toward": ("نحو", "باتجاه", "اتجاه", "صوب", "تجاه"),
    "at_cost": ("حساب",),
    "by": ("by",),
    "after": ("بعد", "اثر", "عقب"),
    "because": ("جراء", "نتيجة", "بسبب", "في", "ب", "اثر", "خلال"),
}
SLOTS = (
    "agent",
    "patient",
    "genitive",
    "second",
    "recipient",
    "doer",
    "light",
    "said",
    "denier",
    "means",
    "claimant",
    "pronoun",
    "sufferer",
    "aim",
    "adjective",
    "owner",
    "holder",
    "right",
    "antecedent",
    "struck",
)
KINDS: dict[str, frozenset[str]] = {
    "actor": frozenset(
        {"force", "group", "state", "armed", "person", "org", "gent", "title", "person_name", "org_name"}
    ),
    "force": frozenset(
        {"force", "group", "state", "armed", "org", "gent", "org_name", "person", "title", "person_name"}
    ),
    "power": frozenset({"force", "armed", "group", "state", "org", "org_name"}),
    "person": frozenset({"force", "person", "gent", "title", "person_name", "armed", "group", "others"}),
    "striker": frozenset(
        {"group", "state", "armed", "person", "org", "gent", "title", "person_name", "org_name", "force", "weapon"}
    ),
    "folk": frozenset({"armed", "group", "force", "person", "gent", "title", "person_name", "others"}),
    "nation": frozenset({"state"}),
    "people": frozenset({"person", "gent", "title", "person_name", "others"}),
    "fighters": frozenset({"armed", "group", "force"}),
    "place": frozenset({"place", "direction"}),
    "ground": frozenset({"place", "direction", "thing", "org", "state", "outlet_noun", "post"}),
    "hit": frozenset(
        {"force", "person", "gent", "title", "person_name", "armed", "group", "others"}
        | {"place", "org", "outlet_noun", "vehicle", "vessel"}
    ),
    "weapon": frozenset({"weapon"}),
    "explosive": frozenset({"weapon", "vehicle"}),
    "vehicle": frozenset({"vehicle"}),
    "vessel": frozenset({"vessel"}),
    "outlet": frozenset({"outlet", "outlet_noun"}),
    "speaker": frozenset(
        {
            "force",
            "group",
            "state",
            "armed",
            "person",
            "org",
            "gent",
            "title",
            "person_name",
            "org_name",
            "outlet",
            "outlet_noun",
            "speech",
            "place",
        }
    ),
    "event": frozenset({"event"}),
}


@dataclass(frozen=True, slots=True)
class Demand:
    """One way to fill a role.

    Attributes:
        slot: A slot of the grammar or a preposition's ASCII name.
        kind: What the phrase must be, a name of `KINDS`, or "" for anything.
        strict: Whether a phrase of unknown kind is refused.
        add: Whether it adds to what earlier demands found, instead of standing in where they found nothing.
        prepositions: What its slot stands behind, or nothing where it is one of the grammar.
    """

    slot: str
    kind: str = ""
    strict: bool = False
    add: bool = False
    prepositions: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "prepositions", PREPOSITIONS.get(self.slot, ()))


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern, as written in a pattern file.

    Attributes:
        id: Unique and stable: it stands in the output.
        type: Event type.
        subtype: Event subtype.
        trigger: Name of a trigger lexicon.
        roles: Role to the demands that fill it, first come first.
        require: Roles without which the pattern does not hold; each entry is a set of alternatives.
        refuse: Conditions under which it does not hold.
        priority: The higher is tried first where one trigger has several patterns.
        content: How a statement must open what it says: "that", "quote", "about", "with", "phrase"; empty for any.
        examples: Sentences in which it must be found, with tags around the trigger and its phrases.
        counter: Sentences in which it must not.
        counted: The role whose number counts the event, or None.
        armed: Whether the event is believed only where the talk is of armed conflict.
    """

    id: str
    type: str
    subtype: str
    trigger: str
    roles: dict[str, tuple[Demand, ...]]
    require: tuple[frozenset[str], ...] = ()
    refuse: frozenset[str] = frozenset()
    priority: int = 0
    content: frozenset[str] = frozenset()
    examples: tuple[str, ...] = ()
    counter: tuple[str, ...] = ()
    counted: str | None = None
    armed: bool = True
