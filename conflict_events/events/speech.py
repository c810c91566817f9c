"""The words of attribution of a language, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from conflict_events.languages import table
from conflict_events.text.fold import fold_all


@dataclass(frozen=True, slots=True)
class Speech:
    """Folded words of attribution; `languages/ar/speech.toml` says what each list is."""

    that: frozenset[str]
    answering: frozenset[str]
    turn: frozenset[str]
    contrast: frozenset[str]
    reasons: frozenset[str]
    unconfirmed: frozenset[str]
    untold: frozenset[str]
    also: frozenset[str]
    coming: frozenset[str]
    taken_up: frozenset[str]
    fronting: frozenset[str]
    afterwards: frozenset[str]
    as_well: frozenset[str]
    as_said: frozenset[str]
    as_said_clause: frozenset[str]
    as_said_with_ma: frozenset[str]
    content_preposition: frozenset[str]
    frame_preposition: frozenset[str]
    withheld: frozenset[str]
    hidden: frozenset[str]
    impersonal: frozenset[str]
    saying: frozenset[str]
    echo: frozenset[str]
    carrying: frozenset[str]
    obtaining: frozenset[str]
    carried: frozenset[str]
    channel_preposition: frozenset[str]
    invited: frozenset[str]
    mute: frozenset[str]
    manner: frozenset[str]
    confirming: frozenset[str]
    whether: frozenset[str]
    court: frozenset[str]
    state: frozenset[str]
    branch: frozenset[str]
    telling: frozenset[str]
    accusing: frozenset[str]
    burdening: frozenset[str]
    burdened: frozenset[str]
    voices: frozenset[str]
    he_voices: frozenset[str]
    relayed: frozenset[str]
    under: frozenset[str]
    under_that: frozenset[str]
    rather: frozenset[str]
    charges: frozenset[str]
    deaths: frozenset[str]
    what: frozenset[str]
    as_for: frozenset[str]
    about_what: frozenset[str]
    sending: frozenset[str]
    own_channel: frozenset[str]
    account: frozenset[str]
    own_kind: frozenset[str]
    opposing: frozenset[str]
    insisting: frozenset[str]
    insisted: frozenset[str]
    talking: frozenset[str]
    talked: frozenset[str]
    pointing: frozenset[str]
    excluding: frozenset[str]
    recognising: frozenset[str]
    interviewed: frozenset[str]
    occasion: frozenset[str]
    concern: frozenset[str]
    seat: frozenset[str]
    stance: frozenset[str]
    matter: frozenset[str]
    no_quality: frozenset[str]
    posted: frozenset[str]
    aside: frozenset[str]
    dependent: frozenset[str]
    turns: frozenset[str]
    issued: frozenset[str]
    signing: frozenset[str]
    were_at: frozenset[str]
    declared: frozenset[str]
    ages: frozenset[str]
    owing: frozenset[str]
    crimes: frozenset[str]
    being: frozenset[str]
    pupils: frozenset[str]
    pupils_are: frozenset[str]
    forces: frozenset[str]
    deputies: frozenset[str]
    convicting: frozenset[str]


@cache
def speech(language: str) -> Speech:
    """Return the words of attribution of a language."""
    return Speech(**{name: fold_all(words) for name, words in table(language, "speech").items()})
